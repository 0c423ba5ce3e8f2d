#! inputs: touch keys
#! langs: en ur
# A council's clip in sign language: it plays when asked to, stands still behind another screen, and its words are there.
tap "key:start"
tap "key:how"
tap "key:page:your-rights"
expect checks
shot page
tap "key:watch-clip"
expect screen "clip"
expect checks
shot still
tap "key:clip-play"
wait 1s
expect checks
shot playing
tap "key:clip-pause"
tap "key:clip-play"
tap "key:clip-again"
wait 5s
expect checks
shot ended
tap "key:clip-play"
tap "key:hide"
expect screen "hidden"
tap "key:show"
expect screen "clip"
tap "key:clip-play"
tap "key:back"
expect screen "page"
