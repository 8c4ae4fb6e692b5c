package org.dragoman.dispatch.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One decorator for every port: an instance may die before or after any call, so that no effect can be forgotten. From
 * then on every call of that instance fails until it is started again.
 */
final class Crashing implements InvocationHandler {

    private final Object real;
    private final String name;
    private final Life life;
    private final Mishaps mishaps;

    private Crashing(Object real, String name, Life life, Mishaps mishaps) {
        this.real = real;
        this.name = name;
        this.life = life;
        this.mishaps = mishaps;
    }

    static <T> T around(Class<T> port, T real, Life life, Mishaps mishaps) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                new Crashing(real, port.getSimpleName(), life, mishaps)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var call = name + "." + method.getName();
        if (Mono.class == method.getReturnType()) {
            return Mono.defer(() -> Mono.from(lived(call, method, arguments)));
        }
        if (Flux.class == method.getReturnType()) {
            return Flux.defer(() -> lived(call, method, arguments));
        }
        return call(method, arguments);
    }

    private Publisher<?> lived(String call, Method method, @Nullable Object @Nullable [] arguments) {
        if (!life.isUp()) {
            return Mono.error(new Crash(call));
        }
        var kind = mishaps.at(life.name() + " dies at " + call);
        if (kind == Mishaps.Kind.CRASH_BEFORE) {
            life.die();
            return Mono.error(new Crash(call));
        }
        var answer = answer(method, arguments);
        return kind == Mishaps.Kind.NONE
                ? answer
                : Flux.from(answer).then(Mono.fromRunnable(life::die)).then(Mono.error(new Crash(call)));
    }

    private Publisher<?> answer(Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return (Publisher<?>) java.util.Objects.requireNonNull(call(method, arguments));
        } catch (Throwable thrown) {
            return Mono.error(thrown);
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }

    /** The process is gone. */
    static final class Crash extends RuntimeException {
        Crash(String call) {
            super(call, null, false, false);
        }
    }

    /** Whether an instance runs. */
    static final class Life {
        private final String name;
        private boolean up = true;

        Life(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean isUp() {
            return up;
        }

        void die() {
            up = false;
        }

        void revive() {
            up = true;
        }
    }
}
