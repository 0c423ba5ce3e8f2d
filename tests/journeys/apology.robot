#! langs: en ur
# The kiosk fails in the middle of a sitting: the next one says sorry, once, with Start in sight.
expect screen "welcome"
expect no text "Sorry"
tap "key:start"
expect screen "home"
crash
expect screen "welcome"
expect checks
shot 1-apology
tap "key:speak:en"
expect text "Sorry, something went wrong"
expect text "Start"
new sitting
expect screen "welcome"
expect no text "Sorry"
