#! also: 1280x800@10.1in,keys,en
# Every answer with a way to change it; names stay covered until somebody asks to see them.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
expect text "Practice: nothing is sent"
expect no text "Quillfeather"
expect checks
shot check
tap "Show my answers"
expect text "Zoe Quillfeather"
expect text "29 February 2016"
expect text "Sam finds reading hard."
expect checks
shot check-shown
tap "key:change:child_name:child_name:"
expect screen "question"
expect value "Child's name" "Sam Quillfeather"
expect checks
fill "Child's name" "Samira"
tap "Continue"
expect screen "check"
tap "key:change:who:who:"
expect chosen "I am the parent or carer"
tap "Back"
expect screen "check"
# A change that leaves something open is told, with a way to it; nothing is sent.
tap "key:change:contact:contact:phone"
tap "Phone number"
press Backspace
press Backspace
press Backspace
press Backspace
press Backspace
press Backspace
done
tap "Continue"
expect screen "question"
expect text "There is a problem"
expect checks
fill "Phone number" "020 7946 0111"
tap "Continue"
expect screen "check"
expect kept 0
