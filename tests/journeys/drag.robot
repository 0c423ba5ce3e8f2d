#! langs: en ur
# A finger drags what is longer than its screen, and it comes to rest on a whole screenful.
tap "key:start"
tap "key:find"
fill "key:search" "talking steps"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect screenful content 1
drag content up 25mm in 500ms held
shot drag-service-middle
let go
expect screenful content 2
expect checks
shot drag-service-rest
drag content down 25mm in 500ms
expect screenful content 1
# Beyond its beginning it gives way, and comes back.
drag content down 40mm in 200ms held
shot drag-service-end
let go
expect screenful content 1
expect checks
tap "key:back"
fill "key:search" "play"
expect screenful results 1
drag results up 25mm in 500ms held
shot drag-results-middle
let go
expect screen "search"
expect screenful results 2
expect checks
shot drag-results-rest
drag results down 25mm in 500ms
expect screenful results 1
expect checks
# A drag of less than a finger's width turns nothing, and opens nothing.
drag results up 12mm in 400ms
expect screen "search"
expect screenful results 1
