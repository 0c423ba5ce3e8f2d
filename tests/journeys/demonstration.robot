#! inputs: touch keys
#! langs: en ur
# The journey that tools/run shows, on any panel, in any language, by touch or keys: find a service, make a request,
# keep it safe.
expect screen "welcome"
shot 01-welcome
tap "key:start"
expect screen "home"
shot 02-home
tap "key:find"
expect screen "search"
shot 03-search
tap "key:search"
type "speach therapy"
shot 04-typing
done
expect text "speech therapy"
shot 05-results
tap "key:service:talking-steps-speech-and-language-therapy"
expect screen "service"
expect text "020 7946 0101"
shot 06-service
tap "key:back"
tap "key:back"
expect screen "home"
tap "key:ask"
expect screen "request"
shot 07-request
tap "key:begin"
expect screen "question"
expect none chosen
shot 08-who
tap "key:option:who=parent"
shot 09-who-chosen
tap "key:continue"
expect none chosen
shot 10-connection
tap "key:option:connection=parent"
tap "key:continue"
tap "key:field:your_name"
type "Zoë O'Brien-Nguyễn"
shot 11-typing-name
done
tap "key:continue"
fill "key:field:child_name" "Sam"
tap "key:continue"
shot 12-birth-date
tap "key:continue"
expect focus "error-summary"
shot 13-problem
fill "key:field:birth_date.day" "29"
fill "key:field:birth_date.month" "2"
fill "key:field:birth_date.year" "2016"
shot 14-birth-date-covered
tap "key:continue"
fill "key:field:home" "e176dh"
shot 15-home
tap "key:continue"
shot 16-contact
fill "key:field:contact.phone" "020 7946 0999"
tap "key:continue"
expect none chosen
shot 17-consent
tap "key:option:consent.education=yes"
tap "key:option:consent.psychology=yes"
tap "key:option:consent.health=not_sure"
tap "key:option:consent.social_care=no"
tap "key:continue"
expect text "020 7946 0904"
shot 18-anything
tap "key:continue"
shot 19-words
tap "key:continue"
shot 20-declaration
tap "key:option:declaration.agree=yes"
fill "key:field:declaration.name" "Zoë"
tap "key:continue"
expect screen "check"
expect no text "Zoë"
shot 21-check
tap "key:show-answers"
expect text "Zoë O'Brien-Nguyễn"
expect text "E17 6DH"
shot 22-check-shown
tap "key:send"
expect screen "kept"
expect kept 1
expect text "WF-"
shot 23-kept
tap "key:finish"
expect screen "over"
shot 24-over
new sitting
expect screen "welcome"
