#! also: 1280x800@10.1in,keys,en
# One press on every screen, no question, and a page that says nothing of what was done.
tap "key:start"
tap "Leave now"
expect screen "over"
expect text "Thank you"
expect no text "assessment"
expect checks
new sitting
tap "key:start"
tap "key:find"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:find"
tap "key:search"
type "speech"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:find"
expect value "key:search" ""
tap "key:category:health"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:find"
fill "key:search" "talking steps"
tap "Talking Steps Speech and Language Therapy"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:how"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:how"
tap "key:page:my-story"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:people"
tap "Leave now"
expect screen "over"
new sitting
tap "key:help"
tap "Leave now"
expect screen "over"
new sitting
tap "key:help"
tap "key:languages"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
tap "key:ask"
tap "Leave now"
expect screen "over"
new sitting
include "steps/first_question.steps"
tap "key:option:who=parent"
tap "Leave now"
expect screen "over"
new sitting
include "steps/first_question.steps"
expect none chosen
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap "Leave now"
expect screen "over"
expect kept 0
new sitting
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap "key:send"
expect screen "kept"
tap "Leave now"
expect screen "over"
expect kept 1
new sitting
tap "key:start"
tap "key:hide"
tap "Leave now"
expect screen "over"
new sitting
tap "key:start"
wait 3min
expect screen "idle-warning"
tap "Leave now"
expect screen "over"
