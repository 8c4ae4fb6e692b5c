Feature: Every caller is spoken to in their own language

  Scenario: A resident, a certified interpreter and the agency hear each other
    Given Mirlande speaks Haitian Creole
    When the resident calls the language line
    Then the resident is spoken to in Haitian Creole
    When the resident chooses with 3
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And the record says that they talk
    # On a break, with a certification that has expired, suspended.
    And Frantz Célestin's phone has not rung
    And Yolette Charles's phone has not rung
    And Ronald Estimé's phone has not rung
    When the resident hangs up
    Then every call is over within 10 seconds
    And the call is recorded as completed

  Scenario Outline: The interpreter's phone is switched off in mid-call: <language>
    Given <resident> speaks <language>
    When the resident calls the language line and presses <keys>
    Then the resident hears, in their language, "Please stay on the line. An interpreter is coming. It is free."
    When the first interpreter is rung, answers and presses 1
    Then the first interpreter hears "Thank you. You are being connected."
    And the resident hears, in their language, "The interpreter is here. We are calling the office now. Please stay on the line."
    And the resident, the first interpreter and the agency hear each other
    When the first interpreter's phone is switched off
    Then the resident hears "<lost>"
    When the second interpreter is rung, answers and presses 1
    Then the resident, the second interpreter and the agency hear each other
    When the resident hangs up
    Then every call is over within 10 seconds
    And from the choice on the resident has heard nothing but <language>
    And the call is recorded as completed

    Examples:
      | resident | language       | keys | lost                     |
      | Mirlande | Haitian Creole | 3    | Apèl entèprèt la koupe   |
      | Nasreen  | Urdu           | 8    | مترجم کی لائن کٹ گئی ہے  |
      | Mr Chen  | Mandarin       | 5    | 口译员的电话断线了       |

  Scenario Outline: Languages behind key 9 have codes of two digits: <language>
    Given <resident> speaks <language>
    When the resident calls the language line and presses 9 then <code>
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | resident  | language | code |
      | Mrs Kim   | Korean   | 21   |
      | Fatoumata | French   | 23   |

  Scenario: Mixtec is asked about in Spanish and stays Spanish
    Given Doña Lucía speaks Silacayoápam Mixtec
    When the resident calls the language line and presses 9 then 31
    Then the resident hears "¿De dónde es el mixteco que usted habla?"
    When the resident presses 1
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Spanish

  Scenario Outline: Whoever chooses Arabic is asked in Arabic which one they speak: <language>
    Given Um Karim speaks <language>
    When the resident calls the language line and presses 4
    Then the resident hears "أي لهجة عربية تتكلم؟"
    When the resident presses <key>
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but <language>

    Examples:
      | language        | key |
      | Egyptian Arabic | 1   |
      | Sudanese Arabic | 5   |

  Scenario: A city that works in French greets and asks in French
    Given the city is Montréal
    And Roseline speaks Haitian Creole
    When the resident calls the language line
    Then the resident hears, in French, "Welcome. You can speak with us in your language. It is free."
    When the resident chooses with 5
    And the first interpreter's phone rings
    And the first interpreter answers
    Then the first interpreter is spoken to in French
    When the first interpreter presses 1
    Then the resident, the first interpreter and the agency hear each other
    And no phone of New York has rung
    # Whose certification has expired.
    And Wisly Joseph's phone has not rung
    When the first interpreter hangs up
    And the resident hangs up
    Then every call is over within 10 seconds
    And from the choice on the resident has heard nothing but Haitian Creole
    And the call is recorded as completed

  Scenario: Whoever chooses the language of the city is handed to people
    Given Mirlande speaks English
    When the resident calls the language line and presses 1
    Then the resident hears "One moment, please. We are connecting you with a person."
    And the backup line and the resident talk

  Scenario: Three wrong keys lead to people
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses * then * then #
    Then the backup line and the resident talk

  Scenario: Three wrong codes behind key 9 lead to people
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses 9 then 99 then 98 then * then *
    Then the backup line and the resident talk

  Scenario: A wrong key is asked again, and the right one then counts
    Given Nasreen speaks Urdu
    When the resident calls the language line and presses * then 8
    And the first interpreter is rung, answers and presses 1
    Then the resident, the first interpreter and the agency hear each other
    And from the choice on the resident has heard nothing but Urdu

  Scenario: Silence leads to people too
    Given Mr Chen speaks Mandarin
    When the resident calls the language line and presses * then *
    And the resident presses nothing
    Then the backup line and the resident talk

  Scenario: Three wrong keys after the question which Arabic lead to people
    Given Um Karim speaks Egyptian Arabic
    When the resident calls the language line and presses 4 then 8 then 9 then 0
    Then the backup line and the resident talk

  Scenario: A city has recorded a sentence itself, and goes back to our words
    Given Mirlande speaks Haitian Creole
    When an admin uploads a recording of "greeting" in Haitian Creole
    And the resident calls the line for Haitian Creole
    Then the resident hears what the city has recorded itself
    And the resident hears, in their language, "If somebody is in danger now, press one. If not, please stay on the line."
    When the resident hangs up
    And an admin goes back to our words
    And the resident calls the line for Haitian Creole
    Then the resident hears, in their language, "Welcome. You can speak with us in your language. It is free."
