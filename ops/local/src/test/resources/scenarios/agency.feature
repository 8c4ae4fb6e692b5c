Feature: The office and its desk

  Scenario Outline: The office does not answer, and everybody hears so in their own language: <language>
    Given <resident> speaks <language>
    And the agency's phone is switched off
    When the resident calls the language line and presses <keys>
    And the first interpreter is rung, answers and presses 1
    Then the resident hears, in their language, "The office does not answer at the moment."
    And the first interpreter hears "The office does not answer at the moment."
    And the resident and the first interpreter hear each other
    And from the choice on the resident has heard nothing but <language>
    When the resident hangs up
    Then every call is over within 5 seconds

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario: The office hangs up, and the others talk on
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    When the agency hangs up
    Then the resident and the first interpreter hear each other

  Scenario: A desk asks: first the interpreter, then the desk
    Given nobody picks up the phone of the desk
    When the desk asks for an interpreter of Mandarin
    And the first interpreter's phone rings
    Then the desk's phone has not rung
    When the first interpreter answers and presses 1
    And the desk's phone rings
    And the desk answers
    Then the desk and the first interpreter hear each other

  Scenario: A desk whose phone is not answered
    Given the desk's phone is switched off
    When the desk asks for an interpreter of Mandarin
    And the first interpreter is rung, answers and presses 1
    Then the first interpreter hears "The desk does not answer at the moment."
    And every call is over within 5 seconds
    And the call is recorded as given up

  Scenario: A desk that turns the call away is rung once more, and the interpreter hears so
    Given nobody picks up the phone of the desk
    When the desk asks for an interpreter of Mandarin
    And the first interpreter is rung, answers and presses 1
    And the desk's phone rings
    And the desk turns the call away
    Then the first interpreter hears "There was no answer. We call once more. Please stay on the line."
    When the desk's phone rings
    And the desk answers
    Then the desk and the first interpreter hear each other

  Scenario: A desk that turns the call away twice
    Given nobody picks up the phone of the desk
    When the desk asks for an interpreter of Mandarin
    And the first interpreter is rung, answers and presses 1
    And the desk's phone rings
    And the desk turns the call away
    And the desk's phone rings
    And the desk turns the call away
    Then the first interpreter hears "The desk does not answer at the moment."
    And every call is over within 5 seconds
    And the call is recorded as given up

  Scenario: Two decline, one by key and one by turning the call away, and a third comes to the desk
    When the desk asks for an interpreter of Mandarin
    And the first interpreter is rung, answers and presses 2
    And the second interpreter's phone rings
    And the second interpreter turns the call away
    And the third interpreter is rung, answers and presses 1
    Then the desk and the third interpreter hear each other
    And the first interpreter's phone has rung only once
    And the second interpreter's phone has rung only once
    And the record says that 3 interpreters were asked and one came

  Scenario: A desk asks for an interpreter and has the resident rung too
    Given Don Ernesto speaks Spanish
    When the desk asks for an interpreter and that the resident be rung too
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident answers
    Then the desk, the first interpreter and the resident hear each other
    And the record says that they talk
    When the desk hangs up
    Then every call is over within 5 seconds
    And the call is recorded as completed

  Scenario Outline: Somebody is called back once there is an interpreter, and the desk comes last: <language>
    Given <resident> speaks <language>
    And nobody picks up the phone of the desk
    When the desk asks that the resident be called back
    And the first interpreter's phone rings
    Then the resident's phone has not rung
    When the first interpreter answers and presses 1
    And the resident's phone rings
    Then the desk's phone has not rung
    When the resident answers
    Then the resident hears, in their language, "Hello. This is the call that you asked for. An interpreter is here. To talk, press one."
    When the resident presses 1
    And the desk's phone rings
    And the desk answers
    Then the resident, the first interpreter and the desk hear each other
    And the record says that they talk
    And from the choice on the resident has heard nothing but <language>
    When the resident hangs up
    Then every call is over within 5 seconds
    And the call is recorded as completed
    And no phone number of the call is kept

    Examples:
      | resident | language       |
      | Mirlande | Haitian Creole |
      | Nasreen  | Urdu           |
      | Mr Chen  | Mandarin       |

  Scenario: Whoever is called back and does not want to talk ends it, and the desk reads why
    Given Don Ernesto speaks Spanish
    When the desk asks that the resident be called back
    And the first interpreter is rung, answers and presses 1
    And the resident's phone rings
    And the resident turns the call away
    Then every call is over within 5 seconds
    And the call is recorded as given up
    And the desk reads that the resident was not reached
    And no phone number of the call is kept
