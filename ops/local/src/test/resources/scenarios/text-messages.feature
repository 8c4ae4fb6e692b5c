Feature: A text message comes to whoever agreed to it by a key, and to nobody after STOP

  Scenario Outline: A caller who could not be reached is written to in their own language: <language>
    Given <resident> speaks <language>
    And nobody who interprets <language> is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses <keys>
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident presses 1
    Then the resident hears, in their language, "Thank you. We will call you back. You can hang up now. Goodbye."
    And every call is over within 20 seconds
    When an interpreter of <language> comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident turns the call away
    Then the resident reads, in their language, "We tried to call you. You can call us: {number}. Reply STOP and we send no more messages."
    And every call is over within 60 seconds
    And the call is recorded as given up
    And no phone number of the call is kept

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario Outline: Who did not agree is not written to: <what they do>
    Given Mirlande speaks Haitian Creole
    And nobody who interprets Haitian Creole is on duty
    And the city offers at once to call back
    When the resident calls the language line and presses 3
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident <what they do>
    Then every call is over within 40 seconds
    When an interpreter of Haitian Creole comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident turns the call away
    Then every call is over within 60 seconds
    And the call is recorded as given up
    And the resident is sent no text message

    Examples:
      | what they do    |
      | presses 2       |
      | presses nothing |
      | hangs up        |

  Scenario: STOP is obeyed, whatever was agreed to, until START
    Given Mirlande speaks Haitian Creole
    And nobody who interprets Haitian Creole is on duty
    And the city offers at once to call back
    And the resident writes "Stop" to the language line
    When the resident calls the language line and presses 3
    Then the resident hears, within 90 seconds and in their language, "If you do not want to wait on the phone, press one. We will call you back when an interpreter is there. You keep your place in line. To go on waiting, press nothing."
    When the resident presses 1
    Then the resident hears, in their language, "If we cannot reach you, may we send a text message to this number? For yes, press one. For no, press two."
    When the resident presses 1
    Then every call is over within 40 seconds
    When an interpreter of Haitian Creole comes on duty
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident turns the call away
    Then every call is over within 60 seconds
    And the text message is held back
    And the resident is sent no text message
    When the resident writes "START" to the language line
    Then nobody is on the list of STOP
