Feature: Interpreters go on and off duty by phone

  Scenario: Whoever goes off duty by phone is not rung, and who comes back is
    Given Mirlande speaks Haitian Creole
    And only 1 interpreter of Haitian Creole is on duty
    When that interpreter calls the duty line and enters number and PIN
    Then that interpreter is told "You are on duty."
    When that interpreter presses 2 on the duty line
    Then that interpreter is told "You are off duty."
    And that interpreter is off duty
    When that interpreter ends the call to the duty line
    And Mirlande calls the language line and presses 3
    Then the resident hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    And that interpreter's phone has not been rung
    When the resident hangs up
    And that interpreter calls the duty line and enters number and PIN
    And that interpreter presses 1 on the duty line
    Then that interpreter is told "You are on duty."
    When that interpreter ends the call to the duty line
    And Mirlande calls the language line and presses 3
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other

  Scenario: Three wrong PINs end the call, and nothing is said of why
    Given Mirlande speaks Haitian Creole
    And only 1 interpreter of Haitian Creole is on duty
    When that interpreter calls the duty line and enters a wrong PIN
    Then that interpreter is told "Number or PIN are not right."
    When that interpreter enters a wrong PIN again
    Then that interpreter is told "Number or PIN are not right."
    When that interpreter enters a wrong PIN again
    Then that interpreter is told "We could not recognize you. You can choose your PIN on your interpreter page. Goodbye."
    And every call is over within 5 seconds

  Scenario: Without a PIN the registered phone rings, and only a person who presses 1 gets in
    Given Mirlande speaks Haitian Creole
    And only 1 interpreter of Haitian Creole is on duty
    When that interpreter calls the duty line and has no PIN
    Then that interpreter is told "We call you now on your registered phone. Goodbye."
    When that interpreter's phone rings for the duty line and is answered
    Then that interpreter is told "Interpreters’ duty line. You asked us to call you back. If you did, press 1. If not, hang up."
    When that interpreter presses 1 on the duty line
    Then that interpreter is told "You are on duty."
    And that interpreter's phone is noted as good
    When that interpreter presses 2 on the duty line
    Then that interpreter is told "You are off duty."
    And that interpreter is off duty
    And no request has been made

  Scenario: Checking the phone before a shift
    Given Mirlande speaks Haitian Creole
    And only 1 interpreter of Haitian Creole is on duty
    When that interpreter calls the duty line and enters number and PIN
    And that interpreter presses 4 on the duty line
    Then that interpreter is told "If you hear us, press 5."
    When that interpreter presses 5 on the duty line
    Then that interpreter is told "Your keys arrive. Your phone works."
    And that interpreter's phone is noted as good

  Scenario: Practice sounds like a call and is none
    Given Mirlande speaks Haitian Creole
    And only 1 interpreter of Haitian Creole is on duty
    When that interpreter calls the duty line and enters number and PIN
    And that interpreter presses 5 on the duty line
    Then that interpreter is told "Interpreter call. Esperanto, for Dragoman, general matters. Press 1 to accept. Press 2 to decline. Press 3 to decline and take a break."
    When that interpreter presses 3 on the duty line
    Then that interpreter is told "You have declined and are on a break. To return, open your interpreter page or call your coordinator. Goodbye."
    And that interpreter is told "You are on duty."
    And no request has been made
