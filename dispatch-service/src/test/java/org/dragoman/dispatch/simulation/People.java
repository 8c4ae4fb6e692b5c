package org.dragoman.dispatch.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.ReplaceReason;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.usecase.AgreeToTexts;
import org.dragoman.dispatch.usecase.CallBackResident;
import org.dragoman.dispatch.usecase.PressCallKey;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineAnswer;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.dragoman.dispatch.usecase.AnswerOffer.Key;
import org.dragoman.dispatch.usecase.AnswerOffer.KeyPress;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;

/** Residents who call, interpreters who answer or do not, agencies that are joined: as people are. */
final class People {

    private static final int TRIES = 12;

    private final World world;
    private final List<InterpreterId> interpreters = new ArrayList<>();
    private final Map<InterpreterId, Instant> disqualified = new HashMap<>();
    private final List<Carrier.Call> talking = new ArrayList<>();
    private final Set<LegId> calledAnchors = new HashSet<>();
    private int rings;

    People(World world) {
        this.world = world;
    }

    void hire(InterpreterId interpreter) {
        int number = interpreters.size();
        interpreters.add(interpreter);
        var dice = world.plan.dice("interpreter", number);
        if (dice.nextInt(6) == 0) {
            world.timeline.in(dice.nextInt(40_000), () -> suspend(interpreter));
        }
        if (dice.nextInt(4) == 0) {
            var away = dice.nextBoolean() ? Availability.ON_BREAK : Availability.OFF_DUTY;
            int leaves = dice.nextInt(30_000);
            world.timeline.in(leaves, () -> chooses(interpreter, away));
            world.timeline.in(leaves + 8_000, () -> chooses(interpreter, Availability.AVAILABLE));
        }
    }

    private void suspend(InterpreterId interpreter) {
        world.journal.note("interpreter " + world.shortly(interpreter.value()) + " is suspended");
        var done = world.someInstance().flatMap(up -> up.asks(
                up.suspendInterpreter.suspend(world.supervisor, interpreter)));
        if (done.isEmpty()) {
            world.timeline.in(1000, () -> suspend(interpreter));
        } else {
            disqualified.put(interpreter, world.stage.now());
        }
    }

    private void chooses(InterpreterId interpreter, Availability wanted) {
        world.journal.note("interpreter " + world.shortly(interpreter.value()) + " chooses " + wanted);
        var done = world.someInstance().flatMap(up -> up.asks(
                up.chooseAvailability.choose(world.city, interpreter, wanted)));
        if (done.isEmpty()) {
            world.timeline.in(1000, () -> chooses(interpreter, wanted));
        }
    }

    /** One in five does not hold the line: a desk has them called back. */
    void asks(int number) {
        if (world.plan.dice("reach", number).nextInt(5) == 0) {
            new CallBack(world, number).asks();
        } else {
            calls(number, 0);
        }
    }

    /** A resident has pressed a key. The gateway asks again until it is answered, then hands over to the backup line. */
    void calls(int number, int tries) {
        var dice = world.plan.dice("caller", number);
        var variety = world.varieties.get(dice.nextInt(world.varieties.size()));
        var line = world.stage.lineOf(world.city);
        var answer = world.someInstance().flatMap(up -> up.asks(
                up.admitLineCall.admit(new LineCall(new UUID(7, number), line, variety, false))));
        if (answer.isEmpty()) {
            if (tries < TRIES) {
                world.timeline.in(1000, () -> calls(number, tries + 1));
            }
            return;
        }
        if (answer.get() instanceof LineAnswer.Admitted admitted) {
            admitted(number, admitted);
        }
    }

    private void admitted(int number, LineAnswer.Admitted admitted) {
        var request = admitted.admitted().request();
        world.journal.note("caller " + number + " waits for " + admitted.admitted().variety() + " as request "
                + world.shortly(request.value()));
        world.acknowledged(number, request);
        var dice = world.plan.dice("resident", number);
        var call = world.carrier.arrives(admitted.admitted().anchor());
        world.timeline.in(100 + dice.nextInt(500), () -> {
            if (!call.isOver()) {
                world.carrier.tell(call, new SessionEvent.JoinedRoom(call.leg));
            }
        });
        world.timeline.in(2_000 + dice.nextInt(50_000), () -> world.carrier.ends(call, LegEnd.HUNG_UP));
        if (dice.nextInt(5) == 0) {
            world.timeline.in(dice.nextInt(10_000), () -> pulledBack(request));
        }
        if (dice.nextInt(5) == 0) {
            world.timeline.in(dice.nextInt(5_000), () -> calls(number, TRIES));
        }
        if (dice.nextInt(4) == 0) {
            world.timeline.in(1_000 + dice.nextInt(20_000), () -> letsGo(call, request, 0));
        }
    }

    /** Whoever would rather be called back hangs up once that is kept, and otherwise goes on waiting. */
    private void letsGo(Carrier.Call call, RequestId request, int tries) {
        if (call.isOver() || tries > TRIES) {
            return;
        }
        var wish = new CallBackResident.Wish(world.city, call.leg, "+12125550177");
        var outcome = world.someInstance().flatMap(up -> up.asks(up.callBackResident.callBack(wish)));
        if (outcome.isEmpty()) {
            world.timeline.in(1000, () -> letsGo(call, request, tries + 1));
        } else if (outcome.get() == CallBackResident.Outcome.KEPT) {
            world.journal.note("phone " + world.shortly(call.leg.value()) + " is to be called back");
            if (world.plan.dice("texts", call.leg.hashCode()).nextBoolean()) {
                world.timeline.in(1_000, () -> agreesToTexts(call, request, 0));
            }
            world.timeline.in(2_000, () -> world.carrier.ends(call, LegEnd.HUNG_UP));
        }
    }

    /** A key is heard though the one who pressed it hangs up at once. */
    private void agreesToTexts(Carrier.Call call, RequestId request, int tries) {
        world.judge.agreesToTexts(request);
        var wish = new AgreeToTexts.Wish(world.city, call.leg, world.stage.lineOf(world.city));
        var kept = world.someInstance().flatMap(up -> up.asks(up.agreeToTexts.agree(wish).thenReturn(true)));
        if (kept.isEmpty() && tries < TRIES) {
            world.timeline.in(1000, () -> agreesToTexts(call, request, tries + 1));
        }
    }

    private void pulledBack(RequestId request) {
        world.journal.note("a supervisor pulls back what rings for " + world.shortly(request.value()));
        world.someInstance().ifPresent(up -> up.asks(up.pullBackOffer.pullBack(world.supervisor, request)));
    }

    void isRung(Carrier.Call call, Command.Ring ring) {
        if (ring.role() == LegRole.VENDOR) {
            vendorIsRung(call, ring);
            return;
        }
        var dice = world.plan.dice("ring", rings++);
        int soon = 300 + dice.nextInt(1500);
        int mood = dice.nextInt(100);
        if (mood < 5) {
            return;
        }
        if (mood < 10) {
            world.timeline.in(soon, () -> world.carrier.ends(call, LegEnd.NEVER_RANG));
            return;
        }
        world.timeline.in(soon, () -> tellIfUp(call, new SessionEvent.PhoneRang(call.leg)));
        if (mood < 25) {
            world.timeline.in(soon + ring.ringSeconds() * 1000L, () -> world.carrier.ends(call, LegEnd.NO_ANSWER));
            return;
        }
        int answers = soon + 500 + dice.nextInt(6000);
        world.timeline.in(answers, () -> tellIfUp(call, new SessionEvent.PhoneAnswered(call.leg)));
        ring.offer().ifPresentOrElse(
                offer -> world.timeline.in(answers + 800, () -> presses(call, offer, key(mood), 0, null)),
                () -> world.timeline.in(answers + 300, () -> tellIfUp(call, new SessionEvent.JoinedRoom(call.leg))));
        if (ring.anchor()) {
            calledAnchors.add(call.leg);
            world.timeline.in(answers + 2_000 + dice.nextInt(40_000), () -> world.carrier.ends(call, LegEnd.HUNG_UP));
        }
    }

    /** Busy, silent, or picked up: whoever does so is in, by no key. */
    private void vendorIsRung(Carrier.Call call, Command.Ring ring) {
        var dice = world.plan.dice("vendor", rings++);
        int soon = 300 + dice.nextInt(1500);
        int mood = dice.nextInt(100);
        if (mood < 5) {
            return;
        }
        if (mood < 25) {
            world.timeline.in(soon, () -> world.carrier.ends(call, mood < 12 ? LegEnd.NEVER_RANG : LegEnd.BUSY));
            return;
        }
        world.timeline.in(soon, () -> tellIfUp(call, new SessionEvent.PhoneRang(call.leg)));
        if (mood < 40) {
            world.timeline.in(soon + ring.ringSeconds() * 1000L, () -> world.carrier.ends(call, LegEnd.NO_ANSWER));
            return;
        }
        int answers = soon + 500 + dice.nextInt(5000);
        world.timeline.in(answers, () -> tellIfUp(call, new SessionEvent.PhoneAnswered(call.leg)));
        world.timeline.in(answers + 2000, () -> presses(call, ring.offer().orElseThrow(), Key.ACCEPT, 0, null));
    }

    private static Key key(int mood) {
        return mood >= 35 ? Key.ACCEPT : mood >= 28 ? Key.DECLINE : Key.DECLINE_BREAK;
    }

    private void tellIfUp(Carrier.Call call, SessionEvent event) {
        if (!call.isOver()) {
            world.carrier.tell(call, event);
        }
    }

    private void presses(
            Carrier.Call call, Command.Offer offer, Key key, int tries,
            @org.jspecify.annotations.Nullable Instant before) {
        if (call.isOver() || tries > TRIES) {
            return;
        }
        var first = before == null ? world.stage.now() : before;
        var press = new KeyPress(world.city, call.leg, offer.assignment(), offer.epoch(), key);
        var outcome = world.someInstance().flatMap(up -> up.asks(up.answerOffer.answer(press)));
        if (outcome.isEmpty()) {
            world.timeline.in(1000, () -> presses(call, offer, key, tries + 1, first));
        } else if (outcome.get() == Outcome.JOIN) {
            world.journal.note("phone " + world.shortly(call.leg.value()) + ": 1, joins");
            world.judge.joins(world.assignment(offer.assignment()),
                    who -> !disqualified.getOrDefault(who, Instant.MAX).isBefore(first));
            talks(call);
        } else {
            world.carrier.ends(call, LegEnd.HUNG_UP);
        }
    }

    /** Interpreters who were in a room with somebody whom we had called: out of it, and some want them called again. */
    void anchorIsGone(Carrier.Call anchor) {
        if (!calledAnchors.contains(anchor.leg)) {
            return;
        }
        List.copyOf(talking).stream().filter(call -> !call.isOver()).forEach(call -> {
            if (world.isOfOneRequest(call.leg, anchor.leg)) {
                tellIfUp(call, new SessionEvent.LeftRoom(call.leg, true));
                if (world.plan.dice("again", call.leg.hashCode()).nextInt(3) > 0) {
                    world.timeline.in(2_500, () -> pressesInCall(call, new CallKey.CallAgain(), true, 0));
                } else {
                    world.timeline.in(6_000, () -> world.carrier.ends(call, LegEnd.HUNG_UP));
                }
            }
        });
    }

    private CallKey callKey(RandomGenerator dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> new CallKey.BreakAfter();
            case 1 -> new CallKey.WrongLanguage(world.varieties.get(dice.nextInt(world.varieties.size())));
            default -> new CallKey.Replace(ReplaceReason.OTHER);
        };
    }

    /** The star and a key; most come back, the others stay out until they are taken for lost. */
    private void stepsAside(Carrier.Call call, CallKey key, boolean comesBack) {
        tellIfUp(call, new SessionEvent.LeftRoom(call.leg, false));
        world.timeline.in(2_000, () -> pressesInCall(call, key, comesBack, 0));
    }

    private void pressesInCall(Carrier.Call call, CallKey key, boolean comesBack, int tries) {
        if (call.isOver() || tries > TRIES) {
            return;
        }
        world.journal.note("phone " + world.shortly(call.leg.value()) + ": * and " + key.getClass().getSimpleName());
        var outcome = world.someInstance()
                .flatMap(up -> up.asks(up.pressCallKey.press(world.city, call.leg, key)));
        if (outcome.isEmpty()) {
            world.timeline.in(1000, () -> pressesInCall(call, key, comesBack, tries + 1));
        } else if (outcome.get() instanceof PressCallKey.Outcome.Goodbye) {
            world.carrier.ends(call, LegEnd.HUNG_UP);
        } else if (comesBack) {
            tellIfUp(call, new SessionEvent.JoinedRoom(call.leg));
        }
    }

    private void talks(Carrier.Call call) {
        talking.add(call);
        var dice = world.plan.dice("talk", rings);
        world.timeline.in(300, () -> tellIfUp(call, new SessionEvent.JoinedRoom(call.leg)));
        if (dice.nextInt(3) == 0) {
            world.timeline.in(1_500 + dice.nextInt(8_000), () -> stepsAside(call, callKey(dice), dice.nextInt(4) > 0));
        }
        world.timeline.in(3_000 + dice.nextInt(25_000), () -> {
            if (dice.nextBoolean()) {
                tellIfUp(call, new SessionEvent.LeftRoom(call.leg, false));
            }
            world.carrier.ends(call, LegEnd.HUNG_UP);
        });
    }
}
