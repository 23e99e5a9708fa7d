/**
 * Everybody the demo office works with: one invented person a line. Years are counted back from the one in which the case was opened
 * ("42-4-12" was born 42 years before, on 12 April; "42~" only about then; "?" nobody knows). The rhythm "7x36" means
 * 36 meetings, one every 7 days. What is peculiar to one of them stands in people-details.ts.
 */
export const peopleTable = `
aram      | 아람             | f | 38-4-12  | KP-09 | 9-10    | 8-5-20  | prot   |                                       | sleep guilt work       | sora    | jiwoo  | 7x38  | low
okhwa     | 리옥화           | f | 46-9     | KP-10 | 16~     | 7-11    | prot   | trafficking_survivor                  | childFar guilt pain    | sora    | jiwoo  | 7x36  | low
kwangil   | 전광일           | m | 41-2-3   | KP-08 | 6       | 5-8-14  | prot   | torture_survivor detained_nk          | memory sleep work      | sora    |        | 7x34  | moderate
malsoon   | 권말순           | f | 79-3-3   | SOUTH | -       | -       | none   | abductee_postwar_family               | waiting pain           | sora    | taeo   | 14x26 | none
yeonok    | 임연옥           | f | 36-12-1  | KP-10 | 12-3    | 9-4     | prot   | gbv_survivor                          | violence school housing| sora    | jiwoo  | 7x30  | high
hayan     | 하얀이           | f | 10-6-15  | CHN   | -       | 3-7     | none   | child_third_country                   | language               | sora    | jiwoo  | 7x22  | none
misook    | 곽미숙           | f | 34-8-8   | KP-03 | 7-9     | 3-7     | late   |                                       | status school housing  | sora    | jiwoo  | 7x28  | low
cheol     | 나진철           | m | 20-1-25  | KP-09 | 4-2     | 3-11    | prot   | youth_unaccompanied                   | alone work             | sora    | jiwoo  | 7x24  | low
kname     | 이름을 말하지 않은 분 · K | f | ?        | UNK   | ?       | ?       | unkn   |                                       | fraud sleep            | sora    |        | 14x8  | low
boksil    | 유복실           | f | 55-5     | KP-02 | 11~     | 10-2    | prot   |                                       | pain guilt work        | sora    | taeo   | 14x20 | none
sangho    | 방상호           | m | 49       | KP-05 | 5-12-31 | 4-6-2   | prot   | disability                            | work fraud sleep       | sora    |        | 14x18 | low
geumhee   | 탁금희           | f | 29-10-9  | KP-09 | 3       | 2-3-8   | prot   | repatriated                           | debt guilt             | sora    | jiwoo  | 7x20  | low
wonjae    | 변원재           | m | 62-7-17  | SOUTH | -       | -       | none   | abductee_wartime_family               | waiting sleep          | sora    |        | 28x10 | none
eunsil    | 차은실           | f | 44-11    | KP-08 | 9       | 8-1     | prot   |                                       | housing work           | sora    | taeo   | 14x14 | none
bora      | 보라             | f | 33-2-14  | KP-10 | 6-6     | 5-2-27  | prot   | gbv_survivor                          | sleep violence guilt   | minsu   | taeo   | 7x34  | moderate
daeseok   | 엄길섭           | m | 95~      | SOUTH | 24      | 23-6    | pow    | disability                            | oldAge guilt           | minsu   | taeo   | 14x30 | none
inchae    | 라인채           | m | 94-8     | SOUTH | 22~     | 21      | pow    |                                       | oldAge pain            | minsu   | taeo   | 14x24 | low
yongsoon  | 마용순           | f | 58-1-9   | KP-09 | 13      | 12-5    | none   | pow_detention_family                  | guilt pain housing     | minsu   | taeo   | 14x22 | none
hyuk      | 석혁             | m | 27-9-30  | KP-06 | 3-12    | 2-6     | prot   |                                       | memory work alone      | minsu   |        | 7x28  | low
sunnyeo   | 봉선녀           | f | 51       | KP-09 | 19~     | 6-10    | prot   | trafficking_survivor repatriated      | childFar pain          | minsu   | jiwoo  | 7x26  | low
gapsoo    | 도갑수           | m | 66-4-4   | SOUTH | -       | -       | none   | pow_unreturned_family                 | waiting                | minsu   |        | 28x9  | none
jinju     | 진주             | f | 31-7     | KP-10 | 8       | 7-1-16  | prot   |                                       | school work debt       | minsu   | taeo   | 7x24  | none
seoho     | 표서호           | m | 9-3-2    | CHN   | -       | -       | none   | child_third_country                   | language               | minsu   | taeo   | 14x12 | none
myungok   | 림명옥           | f | 60-10-1  | KP-08 | 15-8    | 14-12   | prot   |                                       | pain oldAge guilt      | minsu   | taeo   | 14x20 | none
taejin    | 공태진           | m | 37-6-21  | KP-01 | 4       | 3-9-9   | again  |                                       | status work sleep      | minsu   | jiwoo  | 7x26  | none
bunhee    | 심분희           | f | 72-2     | SOUTH | -       | -       | none   | abductee_postwar_family               | waiting pain           | minsu   | taeo   | 14x16 | none
suji      | 은수지           | f | 24-5-5   | KP-13 | 5-4     | 4-8     | prot   |                                       | alone work             | minsu   |        | 14x14 | low
okryun    | 량옥련           | f | 48-8-30  | KP-10 | 10      | 9-6     | prot   | detained_nk                           | fraud guilt work       | minsu   | jiwoo  | 14x18 | low
jeonga    | 편정아           | f | 40-3     | KP-09 | 11-11   | 10-7    | prot   |                                       | school pain            | eunbyul | taeo   | 14x20 | none
cheolho   | 황보철호         | m | 53-12-12 | KP-04 | 7       | 6-3-3   | prot   | torture_survivor                      | memory pain work       | eunbyul | jiwoo  | 7x30  | low
soonbok   | 류순복           | f | 67       | KP-02 | 18-2    | 17-8    | prot   |                                       | pain oldAge            | eunbyul | taeo   | 14x22 | none
haeju     | 옥해주           | f | 26-6-6   | KP-05 | 2-9     | 1-11    | prot   |                                       | work sleep             | eunbyul |        | 7x18  | low
gilnam    | 추길남           | m | 58-9     | SOUTH | -       | 45-2    | none   | abductee_returned                     | memory work            | eunbyul | taeo   | 28x10 | none
miran     | 현미란           | f | 39-1-31  | KP-03 | 17~     | 4-5     | decree | trafficking_survivor                  | status childFar        | eunbyul | jiwoo  | 7x26  | low
sanwol    | 산월             | f | 13-11-11 | CHN   | -       | 4-5     | none   | child_third_country                   | language               | eunbyul | jiwoo  | 7x18  | none
ilsoo     | 위일수           | m | 45-4     | KP-09 | 8-8-8   | 7-12    | prot   |                                       | debt work              | eunbyul |        | 14x16 | low
bongnyeo  | 남궁봉녀         | f | 76-1     | KP-08 | 20      | 19-9    | prot   |                                       | oldAge guilt           | eunbyul | taeo   | 14x18 | none
kyungmi   | 노경미           | f | 32-10    | KP-10 | 5       | 4-1     | prot   | gbv_survivor                          | violence work          | eunbyul | jiwoo  | 7x22  | none
sungjun   | 길우람           | m | 22-2-2   | KP-09 | 6       | 5-10    | prot   | youth_unaccompanied                   | alone sleep            | eunbyul |        | 14x14 | none
hwaja     | 소화자           | f | 64-6     | SOUTH | -       | -       | none   | detainee_family                       | waiting sleep          | eunbyul |        | 28x8  | low
pilsun    | 어필순           | f | 43-9-19  | KP-09 | 9       | 8-8     | prot   |                                       | work school housing    | dohyun  | haerim | 14x20 | none
muyeong   | 천무영           | m | 35-3-15  | KP-07 | 3-1     | 2-4-4   | prot   |                                       | memory work            | dohyun  | haerim | 7x22  | low
danbi     | 단비             | f | 30-7-7   | KP-10 | 2       | 1-6     | prot   |                                       | guilt sleep            | dohyun  | haerim | 7x20  | low
yunsik    | 감윤식           | m | 57       | KP-02 | 10~     | 9-3     | prot   | disability                            | pain fraud             | dohyun  | haerim | 14x18 | none
hongmae   | 홍매             | f | 37-12    | KP-09 | 15~     | 3-2     | unkn   | trafficking_survivor                  | status childFar        | dohyun  | haerim | 14x18 | moderate
rina      | 리나             | f | 12-8-1   | CHN   | -       | 2-10    | none   | child_third_country                   | language               | dohyun  | haerim | 7x20  | none
jongchun  | 사공종춘         | m | 70-2     | KP-08 | 16      | 15-1    | none   | pow_detention_family                  | oldAge guilt           | dohyun  | haerim | 14x16 | none
eunha     | 팽은하           | f | 28-4     | KP-06 | 4-4     | 3-8     | prot   |                                       | work alone             | dohyun  | haerim | 14x14 | none
sookja    | 국숙자           | f | 61-11    | KP-09 | 12      | 11-5    | prot   |                                       | housing pain           | dohyun  | haerim | 14x16 | none
namil     | 좌남일           | m | 33       | KP-10 | 2-10    | 1-3     | prot   |                                       | debt sleep             | dohyun  | haerim | 7x14  | low
mihyang   | 두미향           | f | 42-5-25  | KP-14 | 8-2     | 7-7     | prot   |                                       | fraud work             | dohyun  |        | 14x12 | none
longname  | 알렉산드라 미하일로브나 리 · 고향에서 온 사람들은 순이 엄마라고 부르심 | f | 52~      | KP-09 | 25~     | 4-9     | decree |                                       | status guilt           | dohyun  | haerim | 14x14 | low
yewon     | 빈예원           | f | 25-1-1   | KP-09 | 3-3     | 2-8     | prot   |                                       | work sleep             | yeji    | taeo   | 7x16  | none
kyungsoo  | 육경수           | m | 47-10-10 | KP-05 | 6       | 5-5     | prot   |                                       | work pain              | yeji    |        | 14x12 | low
songi     | 송이             | f | 35-6     | KP-10 | 7-7     | 6-6     | prot   |                                       | school guilt           | yeji    | taeo   | 14x14 | none
juhee     | 반주희           | f | 23-3-9   | KP-08 | 2-5     | 1-9     | prot   |                                       | alone sleep            | yeji    |        | 7x12  | low
deoksoo   | 피덕수           | m | 59-8     | KP-02 | 9       | 8-4     | prot   |                                       | housing work           | yeji    |        | 14x10 | none
gaeun     | 가은             | f | 31       | KP-09 | 2-12    | 1-5     | wait   |                                       | guilt                  | nobody  | jiwoo  | 14x1  | not_assessed
johns     | 존               | m | 28~      | UNK   | 2       | 1-8     | unkn   |                                       | status                 | nobody  | taeo   | 14x1  | not_assessed
seonhwa   | 선우선화         | f | 45-7-3   | KP-09 | 11      | 10-9    | prot   |                                       | guilt work             | sora    |        | 14x16 | none
ryongguk  | 리룡국           | m | 39-5-1   | KP-10 | 5-7     | 4-12    | prot   | repatriated                           | memory debt            | minsu   |        | 14x16 | low
`;
