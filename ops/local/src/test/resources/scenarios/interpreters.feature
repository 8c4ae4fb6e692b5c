Feature: Somebody comes, whoever does not

  Scenario Outline: An interpreter declines, and somebody else is asked: <language>
    Given <resident> speaks <language>
    When the resident calls the language line and presses <keys>
    And the first interpreter is rung, answers and presses 2
    Then the first interpreter hears "You have declined. Thank you. Goodbye."
    When the second interpreter's phone rings
    And the second interpreter answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And the first interpreter's phone has rung only once
    And from the choice on the resident has heard nothing but <language>
    And the record says that 2 interpreters were asked and one came

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario Outline: An interpreter declines and takes a break: <language>
    Given <resident> speaks <language>
    And only 2 interpreters of <language> are on duty
    When the resident calls the language line and presses <keys>
    And the first interpreter is rung, answers and presses 3
    Then the first interpreter hears "You have declined and are on a break. To return, open your interpreter page or call your coordinator. Goodbye."
    When the second interpreter is rung, answers and presses 2
    And the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And the first interpreter's phone has rung only once
    And the first interpreter is on a break
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario: An interpreter hangs up instead of pressing a key, and somebody else is asked
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses 8
    And the first interpreter's phone rings
    And the first interpreter answers
    And the first interpreter hangs up
    And the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Urdu

  Scenario: Voicemail never accepts
    Given every interpreter's phone is answered by voicemail
    And an interpreter's phone rings for 5 seconds at most
    When these people call the language line at the same time and choose their language
      | Mirlande | Haitian Creole | 3 |
      | Nasreen  | Urdu           | 8 |
      | Mr Chen  | Mandarin       | 5 |
    Then each of them hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    And for each of them a second interpreter is rung
    And no interpreter is in a room
    When every interpreter answers and presses 1
    Then each of them talks with an interpreter
    And from the choice on each of them has heard nothing but their language

  Scenario: Phones that nobody picks up do not ring for ever
    Given no interpreter's phone is picked up
    And an interpreter's phone rings for 5 seconds at most
    When these people call the language line at the same time and choose their language
      | Mirlande | Haitian Creole | 3 |
      | Nasreen  | Urdu           | 8 |
      | Mr Chen  | Mandarin       | 5 |
    Then each of them hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    And for each of them a second interpreter is rung
    When every interpreter answers and presses 1
    Then each of them talks with an interpreter
    And from the choice on each of them has heard nothing but their language

  Scenario Outline: Two press 1 at the same moment: <language>
    Given <resident> speaks <language>
    And the city rings 2 phones at once
    When the resident calls the language line and presses <keys>
    And the first interpreter's phone rings
    And the second interpreter's phone rings
    And the first interpreter answers
    And the second interpreter answers
    And the first interpreter and the second interpreter press 1 at the same moment
    Then one of the first interpreter and the second interpreter is with the resident and the agency, and the other hears "Another interpreter has already taken this call. Thank you. Goodbye."
    And the record says that 2 interpreters were asked and one came
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario Outline: Nobody is on duty, and a vendor answers: <language>
    Given <resident> speaks <language>
    And nobody who interprets <language> is on duty
    And the city calls a vendor after 1 second
    When the resident calls the language line and presses <keys>
    And the vendor's phone rings
    Then the vendor's line hears the digits "ww4711#"
    And the resident, the vendor and the agency hear each other
    And from the choice on the resident has heard nothing but <language>
    When the resident hangs up
    Then every call is over within 10 seconds
    And the call is recorded as helped by a vendor

    Examples:
      | resident | language       | keys      |
      | Mirlande | Haitian Creole | 3         |
      | Nasreen  | Urdu           | 8         |
      | Mr Chen  | Mandarin       | 5         |
      | Mrs Kim  | Korean         | 9 then 21 |

  Scenario: Nobody at all can be found, and each caller is told so and not left in silence
    Given nobody who interprets Haitian Creole is on duty
    And nobody who interprets Urdu is on duty
    And nobody who interprets Mandarin is on duty
    And a caller waits for 10 seconds at most
    When these people call the language line at the same time and choose their language
      | Mirlande | Haitian Creole | 3 |
      | Nasreen  | Urdu           | 8 |
      | Mr Chen  | Mandarin       | 5 |
    Then each of them hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    And each of them hears, in their language, "We are sorry. No interpreter is free at the moment. Please call again later. Goodbye."
    And every call is over within 5 seconds
    And from the choice on each of them has heard nothing but their language
    And the call is recorded as not helped

  Scenario: One bad number does not break the others
    Given Mirlande speaks Haitian Creole
    And only 3 interpreters of Haitian Creole are on duty
    And the city rings 3 phones at once
    And the phone of one interpreter of Haitian Creole cannot be reached
    When the resident calls the language line and presses 3
    And the first interpreter's phone rings
    And the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And the first interpreter's phone rings no more
    And from the choice on the resident has heard nothing but Haitian Creole
