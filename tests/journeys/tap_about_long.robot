#! panels: 1280x800@10.1in
# Fifty minutes of hands that do not know what they want: every screen there is, no dead end, and nothing of it on disk.
# A third of the sittings begin at the beginning, the others in the middle of a request and at its end; only what a hand
# or the time has led to counts as reached.
tap about 26min seed 11 "Quillfeather"
tap about 12min seed 12 from "steps/first_question.steps" "steps/parent_to_home.steps" with "Quillfeather"
tap about 12min seed 13 from "steps/first_question.steps" "steps/parent_to_home.steps" "steps/home_to_check.steps" with "Quillfeather"
expect reached "welcome home search choice service guide page people help language"
expect reached "request question check kept hidden idle-warning over"
expect no trace "Quillfeather"
# The search itself can find something.
expect trace "demonstration"
