Feature: An interpreter asks for something by the keypad, while the caller stays on the line

  Scenario: An interpreter presses the star and goes back
    Given Mirlande speaks Haitian Creole
    When the resident calls the language line and presses 3
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses *
    Then the first interpreter hears "Your caller waits."
    And the resident hears, in their language, "One moment, please."
    When the first interpreter presses *
    Then the resident, the first interpreter and the agency hear each other
    When the first interpreter presses *
    And the first interpreter presses nothing
    Then the first interpreter hears "Your caller waits."
    And the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Haitian Creole
    When the resident hangs up
    Then the call is recorded as completed

  Scenario: An interpreter asks for a break after the call
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses * then 3
    Then the first interpreter hears "Your break begins after this call."
    And the resident, the first interpreter and the agency hear each other
    When the resident hangs up
    Then the call is recorded as completed
    And the first interpreter is on a break

  Scenario: It is another language, and the caller is passed on without being dropped
    Given Nasreen speaks Haitian Creole
    When the resident calls the language line and presses 3
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the resident turns out to speak Urdu
    And the first interpreter presses * then 1 then 8
    Then the first interpreter hears "Somebody for that language is being called now."
    And the resident hears, in Urdu, "Please stay on the line. An interpreter is coming. It is free."
    When the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And the record says that they talk
    And the record says that it is Urdu
    When the resident hangs up
    Then the call is recorded as completed

  Scenario: An interpreter is replaced, and the new one is there before the old one leaves
    Given Mr Chen speaks Mandarin
    When the resident calls the language line and presses 5
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses * then 2 then 3
    Then the first interpreter hears "We are looking for somebody else."
    And the resident, the first interpreter and the agency hear each other
    When the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And the second interpreter came before the first interpreter left
    And the resident has been told of no search since the first interpreter went back
    And the record says that they talk
    When the resident hangs up
    Then the call is recorded as completed

  Scenario: An interpreter is to be replaced, and nobody else can be found
    Given Nasreen speaks Urdu
    And only 1 interpreter of Urdu is on duty
    And a caller waits for 10 seconds at most
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses * then 2 then 4
    Then the first interpreter hears "We could not find anybody else."
    And the record says that they talk
    And the resident, the first interpreter and the agency hear each other
    When the resident hangs up
    Then the call is recorded as completed

  Scenario: An interpreter hangs up among the keys, and somebody else is asked
    Given Mirlande speaks Haitian Creole
    When the resident calls the language line and presses 3
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    When the first interpreter presses *
    Then the first interpreter hears "Your caller waits."
    When the first interpreter hangs up
    Then the resident hears, in their language, "The interpreter was cut off. Please stay on the line. Another one is coming."
    When the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Haitian Creole
