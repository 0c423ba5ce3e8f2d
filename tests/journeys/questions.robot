#! inputs: touch keys
#! langs: en ur
# A parent's request, every kind of question: nothing preselected, and every screen as it should be.
include "steps/first_question.steps"
expect none chosen
expect checks
shot 01-who
tap "key:option:who=parent"
expect chosen "key:option:who=parent"
expect checks
tap "key:continue"
expect none chosen
expect checks
shot 02-connection
tap "key:option:connection=parent"
tap "key:continue"
expect checks
tap "key:field:your_name"
expect checks
shot 03-typing-name
done
fill "key:field:your_name" "Zoe Quillfeather"
expect checks
shot 04-name
tap "key:continue"
fill "key:field:child_name" "Sam"
tap "key:continue"
expect checks
shot 05-birth-date
fill "key:field:birth_date.day" "29"
fill "key:field:birth_date.month" "2"
tap "key:field:birth_date.year"
expect checks
shot 06-typing-year
done
fill "key:field:birth_date.year" "2016"
tap "key:continue"
expect none chosen
expect checks
shot 07-home
fill "key:field:home" "e176dh"
tap "key:continue"
expect checks
shot 08-contact
fill "key:field:contact.phone" "020 7946 0999"
tap "key:continue"
expect none chosen
expect checks
shot 09-consent
tap "key:option:consent.education=yes"
tap "key:option:consent.psychology=yes"
tap "key:option:consent.health=not_sure"
tap "key:option:consent.social_care=no"
expect checks
tap "key:continue"
expect checks
shot 10-anything
tap "key:field:anything"
type "sam reads"
done
tap "key:field:anything"
expect checks
shot 11-typing-anything
done
tap "key:continue"
expect none chosen
expect checks
shot 12-words
tap "key:option:formats=interpreter"
expect checks
fill "key:field:which_language" "Urdu"
tap "key:continue"
expect none chosen
expect checks
shot 13-declaration
tap "key:option:declaration.agree=yes"
fill "key:field:declaration.name" "Zoe Quillfeather"
tap "key:continue"
expect screen "check"
