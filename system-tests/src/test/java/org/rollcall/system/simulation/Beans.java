package org.rollcall.system.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Puts the services' own classes together by hand, as their container would. */
public final class Beans {

    private Beans() {}

    /** Gives the bean each of these parts that one of its fields is waiting for. */
    public static <T> T wired(T bean, Object... parts) {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    Arrays.stream(parts)
                            .filter(part -> field.getType().isInstance(part))
                            .findFirst()
                            .ifPresent(part -> put(bean, field, part));
                }
            }
        }
        return bean;
    }

    private static void put(Object bean, Field field, Object part) {
        try {
            field.setAccessible(true);
            field.set(bean, part);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** A configuration whose keys have these values; one that nobody set must not be asked for. */
    public static <T> T settings(Class<T> type, Map<String, Object> values) {
        return stub(type, Map.of(), (proxy, method, arguments) -> {
            if (method.isDefault() && !values.containsKey(method.getName())) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return required(values, method.getName());
        });
    }

    private static Object required(Map<String, Object> values, String key) {
        if (!values.containsKey(key)) {
            throw new IllegalStateException("nobody set " + key);
        }
        return values.get(key);
    }

    /** Somebody of a large interface who can do only this; everything else is done by {@code otherwise}. */
    public static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> does, InvocationHandler otherwise) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> known = does.get(method.getName());
                    if (known != null) {
                        Object result = known.apply(arguments == null ? new Object[0] : arguments);
                        return result == THIS ? proxy : result;
                    }
                    return switch (method.getName()) {
                        case "toString" -> type.getSimpleName();
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> otherwise.invoke(proxy, method, arguments);
                    };
                }));
    }

    /** What a stub answers to return itself. */
    public static final Object THIS = new Object();

    /** Refuses what was not foreseen. */
    public static Object unforeseen(Object proxy, Method method, Object[] arguments) {
        throw new UnsupportedOperationException(method.toString());
    }
}
