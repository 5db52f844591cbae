-- Session evaluation, version 1. A change of one word is a new version in a migration of its own.
insert into instrument (name, version, content) values ('session-evaluation', 1, $json$
{
  "title": "How was the session?",
  "minutes": 3,
  "promise": {
    "exceptions": [
      "A comment that tells of a risk of serious harm, of a crime, or that is a protected disclosure is not covered by this promise: it may be held and passed to the safeguarding lead. Do not count on this form to raise such a thing, since nobody reads comments while the evaluation is open: speak to the safeguarding lead.",
      "Your own wording may give you away, and so may colleagues who compare notes."
    ],
    "promises": [
      "What we show never reveals your rating of a question, nor narrows it down to a single value, to anyone who uses what their own role can see and their own answers.",
      "The programme team sees the average of a question, in half points and with bands at both ends, when at least three have rated it; comments, in an order that says nothing, when at least five have written one. What is below that is not shown, and comments that are not shown are deleted.",
      "Nobody is shown who has answered. Your name is not stored with your answer. Until the close this service can find your answer again, so that you can replace it; the key for that is destroyed at the close."
    ]
  },
  "items": [
    {
      "id": "usefulness",
      "question": "How useful was the session for what is live on your desk?",
      "points": [
        "It had no bearing on anything I am working on.",
        "It touched on my work, and I found nothing in it to use.",
        "I heard something that I could use after more work of my own.",
        "I have at least one thing to use on a live issue within a month.",
        "It changed how I will handle a live issue, and I know my first step."
      ]
    },
    {
      "id": "candour",
      "question": "How safe was it to say in the room what one really thinks?",
      "points": [
        "People said what was expected; the hard things stayed unsaid.",
        "Hints were dropped and nobody took them up.",
        "Some spoke openly; others, or I myself, held back what mattered.",
        "Most of us said difficult things and were listened to.",
        "People spoke of doubt and failure and disagreed openly, and it was met with care."
      ]
    },
    {
      "id": "action",
      "question": "What will you do because of the session?",
      "points": [
        "Nothing will be different.",
        "I mean to think about it when there is time.",
        "I have something in mind to try, with no date yet.",
        "I have settled what I will do and by when.",
        "I have settled it, and somebody will ask me whether I did it."
      ]
    }
  ],
  "comment": "What would have made the session more use to you? Leave out names, places and whatever else tells who is speaking or spoken of."
}
$json$);
