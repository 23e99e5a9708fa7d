export default function MyDayRoute() {
  return null;
}
