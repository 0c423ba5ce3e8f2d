#! panels: 1280x800@10.1in 800x480@7in
# A parent of somebody of 17 is asked whether the young person wants it.
include "steps/first_question.steps"
tap "I am the parent or carer"
tap "Continue"
tap "I am their parent"
tap "Continue"
fill "Your name" "Zoe"
tap "Continue"
fill "Child's name" "Sam"
tap "Continue"
fill "Day" "5"
fill "Month" "5"
fill "Year" "2009"
tap "Continue"
expect text "Do they want you to ask?"
expect text "the right to ask is the young person's own."
expect none chosen
expect checks
tap "Yes, they know and want this"
tap "Continue"
expect text "Where does the child live?"
