# The request: what will be asked, and every kind of question.
tap "key:start"
tap "key:ask"
expect screen "request"
expect checks
tap "key:begin"
expect screen "question"
expect checks
tap "key:option:who=parent"
tap "key:continue"
expect checks
tap "key:option:connection=parent"
tap "key:continue"
tap "key:continue"
expect checks
fill "key:field:your_name" "Zoe Quillfeather"
tap "key:continue"
fill "key:field:child_name" "Sam"
tap "key:continue"
expect checks
