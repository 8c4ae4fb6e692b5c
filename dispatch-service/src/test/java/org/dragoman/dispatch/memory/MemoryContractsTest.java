package org.dragoman.dispatch.memory;

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
import org.junit.jupiter.api.Nested;

/** The use cases are tested over adapters that keep the very contracts that PostgreSQL keeps. */
class MemoryContractsTest {

    @Nested
    class CallBacks extends CallBackContract {
        CallBacks() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Cities extends CitiesContract {
        Cities() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Complaints extends ComplaintsContract {
        Complaints() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Offices extends OfficesContract {
        Offices() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Limits extends LimitsContract {
        Limits() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Requests extends RequestsContract {
        Requests() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Matches extends MatchesContract {
        Matches() {
            super(new MemoryStage());
        }
    }

    @Nested
    class BreakByPhone extends BreakByPhoneContract {
        BreakByPhone() {
            super(new MemoryStage());
        }
    }

    @Nested
    class CallKeys extends CallKeysContract {
        CallKeys() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        Sessions() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        Outbox() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Queue extends QueueContract {
        Queue() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Matchable extends MatchableContract {
        Matchable() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Interpreters extends InterpretersContract {
        Interpreters() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Waits extends WaitsContract {
        Waits() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Widening extends WideningContract {
        Widening() {
            super(new MemoryStage());
        }
    }

    @Nested
    class HoldsBack extends HoldBackContract {
        HoldsBack() {
            super(new MemoryStage());
        }
    }

    @Nested
    class MatchRaces extends MatchRacesContract {
        MatchRaces() {
            super(new MemoryStage());
        }
    }

    @Nested
    class SessionRaces extends SessionRacesContract {
        SessionRaces() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Shifts extends ShiftsContract {
        Shifts() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Qualifications extends QualificationsContract {
        Qualifications() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Terms extends TermsContract {
        Terms() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Vendors extends VendorsContract {
        Vendors() {
            super(new MemoryStage());
        }
    }

    @Nested
    class Explanations extends ExplanationsContract {
        Explanations() {
            super(new MemoryStage(), 150);
        }
    }
}
