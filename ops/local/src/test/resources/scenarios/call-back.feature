Feature: Whoever cannot go on waiting is called back, and loses no place by it

  Scenario Outline: A caller lets go of the line, and the interpreter comes before the call: <language>
    Given <resident> speaks <language>
    And nobody who interprets <language> is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses <keys>
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident presses 2
    Then the resident hears, in their language, "Thank you. We will call you back. You can hang up now. Goodbye."
    And from the choice on the resident has heard nothing but <language>
    And every call is over within 20 seconds
    When an interpreter of <language> comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident answers
    Then the resident hears, in their language, "Hello. This is the call that you asked for. An interpreter is here. To talk, press one."
    When the resident presses 1
    Then the resident, the first interpreter and the agency hear each other

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario Outline: The line of somebody who was called back drops, and they are called once more: <language>
    Given <resident> speaks <language>
    And nobody who interprets <language> is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses <keys>
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident presses 2
    Then every call is over within 20 seconds
    When an interpreter of <language> comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    When the resident hangs up
    Then the first interpreter hears "The caller's line has dropped. Press 1 and we call them back once. Or hang up."
    When the first interpreter presses 1
    Then the first interpreter hears "We are calling them."
    When the resident's phone rings
    And the resident answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    When the resident hangs up
    Then every call is over within 30 seconds
    And the call is recorded as completed
    And no phone number of the call is kept

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario: Whoever presses nothing goes on waiting, and is found
    Given Mirlande speaks Haitian Creole
    And nobody who interprets Haitian Creole is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses 3
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses nothing
    And an interpreter of Haitian Creole comes on duty
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other

  Scenario: A voicemail picks up the call that was asked for: the interpreter is let go
    Given Mirlande speaks Haitian Creole
    And nobody who interprets Haitian Creole is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses 3
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident presses 2
    Then the resident hears, in their language, "Thank you. We will call you back. You can hang up now. Goodbye."
    And every call is over within 20 seconds
    When an interpreter of Haitian Creole comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident answers
    And the resident presses nothing
    Then every call is over within 60 seconds
    And the call is recorded as given up
