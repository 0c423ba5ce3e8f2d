#! inputs: touch keys
#! langs: en ur
# Hidden at once, for up to twenty minutes, with nothing lost; then over.
include "steps/first_question.steps"
tap "key:option:who=parent"
tap "key:continue"
tap "key:option:connection=parent"
tap "key:continue"
fill "key:field:your_name" "Zoe Quillfeather"
tap "key:hide"
expect screen "hidden"
expect no text "Zoe"
expect checks
shot hidden
wait 19min
expect screen "hidden"
tap "key:show"
expect screen "question"
expect value "key:field:your_name" "Zoe Quillfeather"
# The idle clock begins anew.
wait 2min
expect screen "question"
tap "key:hide"
touch 5mm 5mm
press Escape
expect screen "hidden"
tap "key:leave"
expect screen "over"
new sitting
tap "key:start"
tap "key:hide"
wait 20min
expect screen "over"
expect no text "hidden"
shot over
