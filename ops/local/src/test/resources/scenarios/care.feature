Feature: A caller knows what they wait for, and is heard afterwards

  Scenario: A number of its own for one language needs no key, and asks about danger
    Given Mirlande speaks Haitian Creole
    When the resident calls the line for Haitian Creole
    Then the resident hears, in their language, "Welcome. You can speak with us in your language. It is free."
    And the resident hears, in their language, "If somebody is in danger now, press one. If not, please stay on the line."
    When the resident presses 1
    Then the resident hears, in their language, "For the police, the fire department or an ambulance, hang up and dial nine one one: they have interpreters too. If you stay on the line, an interpreter is coming as fast as possible."
    And the record says that it is an emergency
    When the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Haitian Creole

  Scenario: Whoever waits hears their place in line
    Given nobody who interprets Haitian Creole is on duty
    And nobody who interprets Urdu is on duty
    And nobody who interprets Mandarin is on duty
    When these people call the language line at the same time and choose their language
      | Mirlande | Haitian Creole | 3 |
      | Nasreen  | Urdu           | 8 |
      | Mr Chen  | Mandarin       | 5 |
    Then each of them hears, in their language, "You are the next in line."
    And each of them hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    And from the choice on each of them has heard nothing but their language

  Scenario: Whoever does not hear their language reaches somebody who finds out which it is
    Given Fatoumata speaks Something Unknown
    When the resident calls the language line and presses 0
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other

  Scenario Outline: When the call has been ended, the caller can say that they did not understand: <language>
    Given <resident> speaks <language>
    When the resident calls the language line and presses <keys>
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    When a supervisor ends the call
    Then the resident hears, in their language, "If you did not understand your interpreter, press one. If all was well, you can hang up."
    When the resident presses 1
    Then the resident hears, in their language, "Thank you. We have noted it, and somebody of the city will look into it. If you want to ask about it, this is its number:"
    And the resident hears the number of the complaint, digit by digit
    And every call is over within 20 seconds
    And the call is recorded as completed
    And supervisors read that the resident did not understand
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | resident | language       | keys |
      | Mirlande | Haitian Creole | 3    |
      | Nasreen  | Urdu           | 8    |
      | Mr Chen  | Mandarin       | 5    |
