#! also: 1280x800@10.1in,keys,en
# One service, in the order a parent asks; what is not known is said to be not known.
tap "Start"
tap "Find help and things to do"
fill "What are you looking for?" "talking steps"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect text "Demonstration: this service is invented."
expect text "020 7946 0101"
expect text "How to contact them"
expect text "Checked"
expect checks
shot service
tap "Not sure? Ask a person"
expect screen "people"
tap "Back"
expect screen "service"
