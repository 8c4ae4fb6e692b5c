Feature: Nobody is rung, held or left alone for a caller who has gone

  Scenario: A caller hangs up in the menu
    Given Nasreen speaks Urdu
    When the resident calls the language line
    And the resident hangs up
    Then every call is over within 5 seconds
    And nobody's phone has rung

  Scenario Outline: A caller hangs up while two phones ring: <language>
    Given <resident> speaks <language>
    And the city rings 2 phones at once
    When the resident calls the language line and presses <keys>
    And the first interpreter's phone rings
    And the second interpreter's phone rings
    And the resident hangs up
    Then the first interpreter's phone rings no more
    And the second interpreter's phone rings no more
    And every call is over within 5 seconds
    And the call is recorded as given up

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario: A caller hangs up while an interpreter listens to what is asked
    Given Mirlande speaks Haitian Creole
    When the resident calls the language line and presses 3
    And the first interpreter's phone rings
    And the first interpreter answers
    And the resident hangs up
    Then the first interpreter hears "The caller has hung up. Thank you. Goodbye."
    And every call is over within 5 seconds
    And the call is recorded as given up

  Scenario: A caller hangs up in the call, and the interpreter is told
    Given Mr Chen speaks Mandarin
    When the resident calls the language line and presses 5
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the resident hangs up
    Then the first interpreter hears "The caller has hung up. Thank you. Goodbye." or "This call has ended. Thank you. Goodbye."
    And every call is over within 5 seconds
    And the call is recorded as completed
