# Over 25: this plan is not for them, and somebody else is.
include "steps/first_question.steps"
tap "I am the young person"
tap "Continue"
fill "Your name" "Ada"
tap "Continue"
fill "Day" "1"
fill "Month" "9"
fill "Year" "1999"
tap "Continue"
expect text "This plan is for people under 25"
expect text "The council's adult social care team can help people of any adult age."
expect no text "Continue"
expect checks
shot over-25
tap "Not sure? Ask a person"
expect screen "people"
tap "Back"
# The date was wrong: put right, the way goes on.
tap "Back"
fill "Year" "2009"
tap "Continue"
expect text "Where do you live?"
