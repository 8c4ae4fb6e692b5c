package org.dragoman.dispatch.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A port with one method done otherwise. */
public final class Overridden {

    private Overridden() {}

    public static <T> T of(Class<T> port, T real, String method, Function<Object[], Object> otherwise) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (proxy, called, given) -> {
            if (called.getName().equals(method)) {
                return otherwise.apply(given);
            }
            try {
                return called.invoke(real, given);
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getTargetException();
            }
        }));
    }
}
