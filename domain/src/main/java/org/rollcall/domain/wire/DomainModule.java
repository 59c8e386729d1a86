package org.rollcall.domain.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Condition;

/**
 * The domain's values as JSON: ids and days as plain strings, conditions by their {@code kind}, a roll as its lists. Services
 * register it for their own documents too, so that a rule reads the same in the log, in the database and in an answer.
 */
public final class DomainModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public DomainModule() {
        super("rollcall-domain");
        asString(StreamId.class, StreamId::of);
        asString(BallotId.class, BallotId::of);
        asString(MemberCode.class, MemberCode::of);
        asString(AssemblyId.class, AssemblyId::of);
        asString(CommandId.class, CommandId::of);
        asString(Moment.class, Moment::of);
        addSerializer(Moment.Day.class, new ToStringSerializer(Moment.Day.class));
        addSerializer(Moment.At.class, new ToStringSerializer(Moment.At.class));
        asString(LocalDate.class, DomainModule::day);
        setDeserializerModifier(new ExactNames());
        addKeyDeserializer(MemberCode.class, new MemberKey());
        setMixInAnnotation(Condition.class, ConditionKinds.class);
        setMixInAnnotation(Roll.class, RollAsLists.class);
        setMixInAnnotation(Figures.class, ComponentsOnly.class);
    }

    private <T> void asString(Class<T> type, Function<String, T> reader) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new FromString<>(type, reader));
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException notADay) {
            throw new InvalidValue("date", "must be a day such as 2022-03-02, not '" + iso + "'");
        }
    }

    private static final class FromString<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reader;

        FromString(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new InvalidValue(String.valueOf(json.currentName()), "must be a string");
            }
            return reader.apply(json.getText());
        }
    }

    private static final class MemberKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return MemberCode.of(key);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(name = "FRACTION", value = Condition.Fraction.class),
        @Type(name = "COUNT", value = Condition.AtLeast.class),
        @Type(name = "VETO", value = Condition.NoVeto.class),
        @Type(name = "QUORUM", value = Condition.Quorum.class)
    })
    private interface ConditionKinds {}

    /** Its components and nothing that it says of itself: {@code isEmpty} is no property. */
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface ComponentsOnly {}

    @JsonSerialize(converter = ToLists.class)
    @JsonDeserialize(converter = FromLists.class)
    private interface RollAsLists {}

    private record RollLists(
            List<MemberCode> members, Map<MemberCode, String> notEntitled, List<Long> weights, Integer seats) {}

    private static final class ToLists extends StdConverter<Roll, RollLists> {
        @Override
        public RollLists convert(Roll roll) {
            Map<MemberCode, String> bars = roll.notEntitled();
            return new RollLists(roll.members(), bars.isEmpty() ? null : bars, roll.weights(), roll.seats());
        }
    }

    private static final class FromLists extends StdConverter<RollLists, Roll> {
        @Override
        public Roll convert(RollLists lists) {
            return new Roll(lists.members(), lists.notEntitled(), lists.weights(), lists.seats());
        }
    }
}
