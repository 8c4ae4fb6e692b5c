package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.view.DeskView;
import org.dragoman.dispatch.port.ExplanationsContract;
import org.dragoman.dispatch.port.HoldBackContract;
import org.dragoman.dispatch.port.InterpretersContract;
import org.dragoman.dispatch.port.MatchableContract;
import org.dragoman.dispatch.port.MatchesContract;
import org.dragoman.dispatch.port.OfficesContract;
import org.dragoman.dispatch.port.OutboxContract;
import org.dragoman.dispatch.port.QualificationsContract;
import org.dragoman.dispatch.port.QueueContract;
import org.dragoman.dispatch.port.BreakByPhoneContract;
import org.dragoman.dispatch.port.CallBackContract;
import org.dragoman.dispatch.port.CallKeysContract;
import org.dragoman.dispatch.port.CitiesContract;
import org.dragoman.dispatch.port.ComplaintsContract;
import org.dragoman.dispatch.port.LimitsContract;
import org.dragoman.dispatch.port.RequestsContract;
import org.dragoman.dispatch.port.SessionsContract;
import org.dragoman.dispatch.port.WaitsContract;
import org.dragoman.dispatch.port.ShiftsContract;
import org.dragoman.dispatch.port.TermsContract;
import org.dragoman.dispatch.port.VendorsContract;
import org.dragoman.dispatch.port.WideningContract;
import org.dragoman.dispatch.port.MatchRacesContract;
import org.dragoman.dispatch.port.SessionRacesContract;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What PostgreSQL decides keeps every contract. */
class PgContractsTest {

    @Nested
    class CallBacks extends CallBackContract {
        CallBacks() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Cities extends CitiesContract {
        Cities() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Complaints extends ComplaintsContract {
        Complaints() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Offices extends OfficesContract {
        Offices() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Limits extends LimitsContract {
        Limits() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Requests extends RequestsContract {
        Requests() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Matches extends MatchesContract {
        Matches() {
            super(PgStage.shared());
        }
    }

    @Nested
    class BreakByPhone extends BreakByPhoneContract {
        BreakByPhone() {
            super(PgStage.shared());
        }
    }

    @Nested
    class CallKeys extends CallKeysContract {
        CallKeys() {
            super(PgStage.shared());
        }

        @Test
        void theSiteRemembersWhatItTurnedOutToBe() {
            leaves();
            presses(new CallKey.WrongLanguage(Hire.FRENCH));
            assertThat(Objects.requireNonNull(PgStage.shared().deskViews().desk(city, Stage.SITE).block()).turnedOut())
                    .containsExactly(new DeskView.TurnedOut(Hire.CREOLE.value(), Hire.FRENCH.value()));
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        Sessions() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        Outbox() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Queue extends QueueContract {
        Queue() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Matchable extends MatchableContract {
        Matchable() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Interpreters extends InterpretersContract {
        Interpreters() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Waits extends WaitsContract {
        Waits() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Widening extends WideningContract {
        Widening() {
            super(PgStage.shared());
        }
    }

    @Nested
    class HoldsBack extends HoldBackContract {
        HoldsBack() {
            super(PgStage.shared());
        }
    }

    @Nested
    class MatchRaces extends MatchRacesContract {
        MatchRaces() {
            super(PgStage.shared());
        }
    }

    @Nested
    class SessionRaces extends SessionRacesContract {
        SessionRaces() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Shifts extends ShiftsContract {
        Shifts() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Qualifications extends QualificationsContract {
        Qualifications() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Terms extends TermsContract {
        Terms() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Vendors extends VendorsContract {
        Vendors() {
            super(PgStage.shared());
        }
    }

    @Nested
    class Explanations extends ExplanationsContract {
        Explanations() {
            super(PgStage.shared(), 15);
        }
    }
}
