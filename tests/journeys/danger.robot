#! inputs: touch keys
# Every box for free words says where to turn in danger, also while typing.
tap "Start"
tap "Find help and things to do"
expect text "In danger? Ring 999"
tap "What are you looking for?"
# On a small panel the short line stands above the keyboard.
expect text "In danger? Ring 999"
done
tap "Back"
tap "Ask for an EHC needs assessment"
tap "Begin"
include "steps/parent_to_home.steps"
fill "Home postcode" "E17 6DH"
tap "Continue"
fill "Phone number" "020 7946 0999"
tap "Continue"
tap "key:option:consent.education=no"
tap "key:option:consent.psychology=no"
tap "key:option:consent.health=no"
tap "key:option:consent.social_care=no"
tap "Continue"
expect text "In danger? Ring 999. Nobody reads this straight away."
tap "key:field:anything"
shot danger
# Words that tell of it lead to the numbers while they are typed.
type "my dad hits me"
expect checks
shot danger-heard
tap "In danger now? Ring 999."
expect screen "help-now"
