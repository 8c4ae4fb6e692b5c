Feature: An office asks for an interpreter by phone

  Scenario: Code, PIN, language, reference, and the interpreter joins
    Given the number of a phone does not say which office calls
    When the desk calls the line of offices
    Then the desk hears "Interpreters for city offices. Enter the code of your office, then press the pound key."
    When the desk types its code and its PIN
    Then the desk hears "Enter the code of the language, then press the pound key."
    When the desk chooses Haitian Creole with 3#
    Then the desk hears "Haitian Creole. To go on, press 1. To choose again, press 2."
    When the desk presses 1
    Then the desk hears the reference of its request, letter by letter
    When the first interpreter is rung, answers and presses 1
    Then the desk and the first interpreter hear each other
    And the record says that they talk
    When the desk hangs up
    Then every call is over within 5 seconds
    And the call is recorded as completed
    And no phone number of the call is kept

  Scenario: Three wrong PINs lead to people, and nobody says what was wrong
    Given the number of a phone does not say which office calls
    When the desk calls the line of offices
    And the desk types its code and a wrong PIN
    Then the desk hears "Code or PIN is wrong. Try again."
    When the desk types its code and a wrong PIN
    And the desk types its code and a wrong PIN
    Then the backup line and the desk talk

  Scenario: The phone of an office says which office calls
    When the desk calls the line of offices
    Then the desk hears "We know this phone, so you need no code."
    When the desk chooses Korean with 21# then 1
    And the first interpreter is rung, answers and presses 1
    Then the desk and the first interpreter hear each other

  Scenario: The agency wants a case number with each request
    Given the office wants to know a case number of 8 digits
    When the desk calls the line of offices
    And the desk chooses Haitian Creole with 3# then 1
    Then the desk hears "Enter your case number, then press the pound key."
    When the desk presses 4711#
    Then the desk hears the reference of its request, letter by letter
    And the case number 4711 is kept with the request

  Scenario: The codes are read out, and one name for several languages is asked about
    When the desk calls the line of offices
    And the desk presses *#
    Then the desk hears "4: Arabic."
    When the desk chooses Egyptian Arabic with 4# then 1 then 1
    And the first interpreter is rung, answers and presses 1
    Then the desk and the first interpreter hear each other
