Feature: What a carrier does on a bad day nobody hears

  Scenario Outline: <misbehaviour>, and the call takes place all the same: <language>
    Given <resident> speaks <language>
    And the carrier <misbehaviour>
    When the resident calls the language line and presses <keys>
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    When the first interpreter's phone is switched off
    Then the resident hears, in their language, "The interpreter was cut off. Please stay on the line. Another one is coming."
    When the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but <language>
    When the resident hangs up
    Then every call is over within 20 seconds
    And the call is recorded as completed

    Examples:
      | misbehaviour                                | resident | language       | keys |
      | tells everything twice                      | Mirlande | Haitian Creole | 3    |
      | tells everything in the wrong order         | Nasreen  | Urdu           | 8    |
      | tells everything twice                      | Mr Chen  | Mandarin       | 5    |

  Scenario: The carrier is too busy to place a call, and places it a little later
    Given Nasreen speaks Urdu
    And the carrier is too busy once to place a call
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Urdu

  Scenario: The carrier placed a call although it said that it failed, and nobody is rung twice
    Given Nasreen speaks Urdu
    And the carrier places a call once and says that it failed
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the first interpreter's phone has rung only once
    And from the choice on the resident has heard nothing but Urdu

  Scenario: The calls of the day are used up: a human is told, typed numbers wait for a supervisor, callers do not wait
    Given the city means to make 1 call a day
    And the backup line's phone is the pager of the city
    And Nasreen speaks Urdu
    When the resident calls the language line and presses 8
    And the first interpreter is rung, answers and presses 1
    # The interpreter's phone was the only call of the day; the agency is rung all the same.
    Then the resident, the first interpreter and the agency hear each other
    And the backup line gets a text message
    When the resident hangs up
    Then every call is over within 10 seconds
    And the desk is told that the resident's number is not called today
    When the resident calls the language line and presses 8
    Then an interpreter's phone rings
    When the resident hangs up
    And a supervisor lifts the limit for today
    Then the desk asks that the resident be called back
