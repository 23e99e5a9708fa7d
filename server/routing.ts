import type { RequestHandler, ServerBuild } from "@remix-run/node";

/**
 * Remix compiles the pattern of every route anew for every request and tries them in turn; with seventy routes that
 * is a sixth of the time of a page. Here one walk down a tree finds the leaf, and each leaf has a handler that knows
 * its own branch alone. Whatever finds no leaf (and Remix's own addresses) goes to the handler that knows everything.
 */
export function makeRouting(
  build: ServerBuild,
  makeHandler: (build: ServerBuild) => RequestHandler,
): (pathname: string) => RequestHandler {
  const everything = makeHandler(build);
  const tree: Node = { words: new Map() };
  for (const id of Object.keys(build.routes)) plant(tree, build, id);
  const handlers = new Map<string, RequestHandler>();
  return (pathname) => {
    const id = find(tree, stepsOf(pathname.replace(/\/?_root\.data$|\.data$/, "")), 0);
    if (!id) return everything;
    let handler = handlers.get(id);
    if (!handler) {
      const routes = { ...branchOf(build, id), ...homeOf(build) };
      // The page's own list of routes must name no route that this handler does not know; the browser asks for the
      // others as it comes to need them.
      const named = Object.entries(build.assets?.routes ?? {}).filter(([name]) => name in routes);
      handler = makeHandler({
        ...build,
        routes,
        assets: { ...build.assets, routes: Object.fromEntries(named) },
      });
      handlers.set(id, handler);
    }
    return handler;
  };
}

/** Words before values, as Remix ranks them: "clients/new" is never a client whose id is "new". */
type Node = { words: Map<string, Node>; value?: Node; leaf?: string };

function plant(tree: Node, build: ServerBuild, id: string): void {
  const branch = Object.values(branchOf(build, id));
  const steps = stepsOf(branch.map((route) => route?.path ?? "").join("/"));
  if (id === "root" || steps.some((step) => step.includes("*") || step.endsWith("?"))) return;
  let node = tree;
  for (const step of steps) {
    if (step.startsWith(":")) {
      node.value ??= { words: new Map() };
      node = node.value;
    } else {
      let next = node.words.get(step);
      if (!next) {
        next = { words: new Map() };
        node.words.set(step, next);
      }
      node = next;
    }
  }
  // Of a layout and its index the index is the leaf; of two that are no index there is one in a flat tree.
  if (!node.leaf || build.routes[id]?.index) node.leaf = id;
}

function find(node: Node, steps: string[], at: number): string | undefined {
  if (at === steps.length) return node.leaf;
  const word = node.words.get(steps[at] as string);
  return (word && find(word, steps, at + 1)) ?? (node.value && find(node.value, steps, at + 1));
}

/** The route and its parents, root first. */
function branchOf(build: ServerBuild, id: string): ServerBuild["routes"] {
  const route = build.routes[id];
  if (!route) return {};
  return { ...(route.parentId ? branchOf(build, route.parentId) : {}), [id]: route };
}

/**
 * The page at "/". Every handler knows it: the browser takes an address under which it finds the root for one that it
 * knows whole, never asks for the rest, and would show nothing after signing in.
 */
function homeOf(build: ServerBuild): ServerBuild["routes"] {
  return Object.fromEntries(
    Object.entries(build.routes).filter(
      ([, route]) => route?.index && !route.path && route.parentId === "root",
    ),
  );
}

const stepsOf = (path: string): string[] => path.split("/").filter(Boolean);
