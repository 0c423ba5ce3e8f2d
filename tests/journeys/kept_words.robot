#! panels: 1280x800@10.1in 720x1280@7in
# The words on the last screen say what has happened and no more.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap "Send my request"
expect text "Kept safe on this kiosk"
expect text "Your reference is"
expect text "This was practice. Your request is locked on this kiosk, but nothing is sent."
# Practice leads to nothing, so nothing is promised.
expect no text "6 weeks"
tap "Finish and clear"
expect screen "over"
