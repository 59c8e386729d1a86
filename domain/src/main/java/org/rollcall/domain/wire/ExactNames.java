package org.rollcall.domain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.rollcall.domain.InvalidValue;

/** Reads the domain's enums by their exact names: the library's own way also takes {@code " YES "}. */
final class ExactNames extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;
    private static final String DOMAIN = InvalidValue.class.getPackageName() + ".";

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> usual) {
        boolean ours = type.getRawClass().getName().startsWith(DOMAIN);
        return ours ? new ExactName(type.getRawClass()) : usual;
    }

    private static final class ExactName extends StdScalarDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        private final transient Object[] constants;

        ExactName(Class<?> type) {
            super(type);
            this.constants = type.getEnumConstants();
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                for (Object constant : constants) {
                    if (((Enum<?>) constant).name().equals(text)) {
                        return constant;
                    }
                }
            }
            return context.handleWeirdStringValue(handledType(), text, "no such name");
        }
    }
}
