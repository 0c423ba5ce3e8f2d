# Five thousand letters: nothing breaks, nothing is cut, and what does not fit is said.
include "steps/first_question.steps"
tap "I am the parent or carer"
tap "Continue"
tap "I am their parent"
tap "Continue"
tap "Your name"
paste 1000 times "Zoeyx"
expect checks
shot typing
done
expect letters "Your name" "5000"
tap "Continue"
expect screen "question"
expect text "You have typed 5,000. Nothing is lost"
expect letters "Your name" "5000"
expect checks
shot name-5000
tap "Back"
tap "Continue"
expect letters "Your name" "5000"
tap "Leave now"
new sitting
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
fill "Home postcode" "e176dh"
tap "Continue"
fill "Phone number" "020 7946 0999"
tap "Continue"
tap "key:option:consent.education=yes"
tap "key:option:consent.psychology=yes"
tap "key:option:consent.health=yes"
tap "key:option:consent.social_care=yes"
tap "Continue"
tap "key:field:anything"
paste 500 times "Sam reads\n"
expect checks
shot typing-free
done
expect checks
shot free-5000
expect letters "key:field:anything" "5000"
tap "Continue"
expect text "Do you need words another way?"
tap "Continue"
tap "key:option:declaration.agree=yes"
fill "key:field:declaration.name" "Zoe"
tap "Continue"
expect screen "check"
tap "Show my answers"
expect checks
tap "Send my request"
expect screen "kept"
expect kept 1
