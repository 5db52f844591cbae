package org.ignite.sessions.formation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.BitSet;

/** What the database has of an allocation as JSON; a bit set is the list of its bits. */
final class FormationJson {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(
              new SimpleModule()
                  .addSerializer(BitSet.class, new BitsWritten())
                  .addDeserializer(BitSet.class, new BitsRead()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private FormationJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T extends Record> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class BitsWritten extends StdSerializer<BitSet> {

    private static final long serialVersionUID = 1;

    BitsWritten() {
      super(BitSet.class);
    }

    @Override
    public void serialize(BitSet bits, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      int[] set = bits.stream().toArray();
      json.writeArray(set, 0, set.length);
    }
  }

  private static final class BitsRead extends StdDeserializer<BitSet> {

    private static final long serialVersionUID = 1;

    BitsRead() {
      super(BitSet.class);
    }

    @Override
    public BitSet deserialize(JsonParser json, DeserializationContext context) throws IOException {
      BitSet bits = new BitSet();
      for (int bit : json.readValueAs(int[].class)) {
        bits.set(bit);
      }
      return bits;
    }
  }
}
