Feature: The right office joins the call, while it is open

  Scenario: The office is closed, and the interpreter knows it before anybody waits for it
    Given Mirlande speaks Haitian Creole
    And the office of the agency is closed
    When the resident calls the language line and presses 3
    And the first interpreter is rung, answers and presses 1
    Then the resident and the first interpreter hear each other
    And the first interpreter hears "The office is closed now, so it is not called. It opens on "
    And the record says that they talk
    When the resident hangs up
    Then the call is recorded as completed
    And the agency's phone has not rung
    And from the choice on the resident has heard nothing but Haitian Creole

  Scenario: An interpreter learns whom it is about, and has that office join the call
    Given Nasreen speaks Urdu
    And the office of the agency is closed
    And the office of the desk is open
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident and the first interpreter hear each other
    And the record says that they talk
    When the first interpreter presses * then 4 then 4102#
    Then the first interpreter hears "The office is being called. You go back to your caller."
    And the resident hears, in their language, "The interpreter is here. We are calling the office now. Please stay on the line."
    And the resident, the first interpreter and the desk hear each other
    When the resident hangs up
    Then the call is recorded as completed
    And no phone number of the call is kept
    And from the choice on the resident has heard nothing but Urdu

  Scenario: A code that nobody has is asked for once more, and of a closed office it is said when it opens
    Given Mr Chen speaks Mandarin
    And the office of the desk is closed
    When the resident calls the language line and presses 5
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses * then 4 then 9999#
    Then the first interpreter hears "No office has that code."
    When the first interpreter presses 4102#
    Then the first interpreter hears "The office is closed now, so it is not called. It opens on "
    And the resident, the first interpreter and the agency hear each other
    And the desk's phone has not rung

  Scenario Outline: Whoever has a letter keys in the office that it is from: <language>
    Given <resident> speaks <language>
    And the office of the desk is open
    When the resident calls the line for letters and presses <keys>
    Then the resident hears, in their language, "If a letter shows you the code of an office, enter it with the keys and press the pound key. If not, please stay on the line."
    When the resident presses 4102#
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the desk hear each other
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |

  Scenario: A code that nobody has is said once, and the caller is helped all the same
    Given Nasreen speaks Urdu
    And nobody who interprets Urdu is on duty
    When the resident calls the line for letters and presses 8
    And the resident presses 9999#
    Then the resident hears, in their language, "No office has that code. We will help you all the same."
    And the resident hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    When an interpreter of Urdu comes on duty
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
