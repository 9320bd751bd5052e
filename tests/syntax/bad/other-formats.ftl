{
  "hello": "Hello",
  "bye": "Bye"
}
<string name="hello">Hello</string>
msgid "hello"
msgstr "Hello"
last = Last
