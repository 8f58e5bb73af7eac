package nl.kansrijkestart.examples.referralstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.kansrijkestart.referral.ReferralEvent;

/** Events as JSON, as they stand in the column {@code body}. */
final class EventJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
  private static final ObjectWriter WRITER = MAPPER.writerFor(ReferralEvent.class);
  private static final ObjectReader READER = MAPPER.readerFor(ReferralEvent.class);

  private EventJson() {}

  static String write(ReferralEvent event) {
    try {
      return WRITER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
  }

  static ReferralEvent read(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
  }

  /** Without its cause: the message of a JSON mapper repeats what stood there. */
  private static IllegalStateException unreadable() {
    return new IllegalStateException("An event could not be written or read as JSON");
  }
}
