#! panels: 1920x1080@21.5in
#! inputs: touch
#! langs: en
# The journey that tools/run shows: find a service, make a request, keep it safe.
expect screen "welcome"
expect text "What you look at is forgotten"
shot 01-welcome
tap "Start"
expect screen "home"
shot 02-home
tap "Find help and things to do"
tap "What are you looking for?"
type "speach therapy"
expect text "speech therapy"
shot 03-typing
tap "Done"
shot 04-results
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect text "020 7946 0101"
expect text "Demonstration"
shot 05-service
tap "Back"
tap "Back"
expect screen "home"
tap "Ask for an EHC needs assessment"
expect screen "request"
expect text "Practice: nothing is sent"
shot 06-request
tap "Begin"
expect text "Who is asking?"
shot 07-who
tap "I am the parent or carer"
shot 08-who-chosen
tap "Continue"
expect text "How are you connected?"
shot 09-connection
tap "I am their parent"
tap "Continue"
tap "Your name"
type "Zoë O'Brien-Nguyễn"
shot 10-typing-name
tap "Done"
tap "Continue"
tap "Child's name"
type "Sam"
tap "Done"
tap "Continue"
shot 11-birth-date
tap "Continue"
expect text "There is a problem"
shot 12-problem
tap "Day"
type "29"
tap "Month"
type "2"
tap "Year"
type "2016"
tap "Done"
shot 13-birth-date-typed
tap "Continue"
expect text "Where does the child live?"
tap "Home postcode"
type "e176dh"
tap "Done"
tap "Continue"
expect text "How can the council reach you?"
shot 14-contact
tap "Phone number"
type "020 7946 0999"
tap "Done"
tap "Continue"
shot 15-consent
tap "key:option:consent.education=yes"
tap "key:option:consent.psychology=yes"
tap "key:option:consent.health=not_sure"
tap "key:option:consent.social_care=no"
tap "Continue"
expect text "Anything you want the council to know?"
expect text "In danger? Ring 999"
shot 16-anything
tap "Continue"
shot 17-words
tap "Continue"
shot 18-declaration
tap "key:option:declaration.agree=yes"
tap "key:field:declaration.name"
type "Zoë"
tap "Done"
tap "Continue"
expect screen "check"
expect no text "Zoë"
shot 19-check
tap "Show my answers"
expect text "Zoë O'Brien-Nguyễn"
shot 20-check-shown
tap "Send my request"
expect screen "kept"
expect text "Kept safe on this kiosk"
shot 21-kept
tree kept
tap "Finish and clear"
expect screen "over"
shot 22-over
new sitting
expect screen "welcome"
