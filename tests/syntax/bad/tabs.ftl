first =	Text after a tab
second =
	Indented by a tab
third = Third
	goes on after a tab
fourth = Fourth
	.title = Title
fifth	= Fifth
sixth = {	$n }
seventh = { $n ->
	[one] One
   *[other] Other
}
last = Last
