package nl.kansrijkestart.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.internal.json.DataObject;
import nl.kansrijkestart.internal.json.JsonWriter;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a record: compact JSON, fields in their fixed order, absent fields left
 * out, instants in UTC as ISO 8601. The body is the line without its last field; the hash is that
 * of the body.
 */
final class AuditLine {

  /** The longest line, in bytes, without its line feed; no event comes near it. */
  static final int MAX_BYTES = 8192;

  private static final String HASH_OPENS = ",\"hash\":\"";
  private static final int TAIL = HASH_OPENS.length() + 64 + 2;
  private static final Pattern HASH_FIELD = Pattern.compile(",\"hash\":\"[0-9a-f]{64}\"}");

  private AuditLine() {}

  static byte[] body(long sequence, AuditHash previous, boolean clockWentBack, AuditEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sequence", sequence);
    fields.put("previous", previous.value());
    fields.put("clockWentBack", clockWentBack);
    fields.put("event", event(event));
    return JsonWriter.write(fields);
  }

  static byte[] body(AuditRecord record) {
    return body(record.sequence(), record.previous(), record.clockWentBack(), record.event());
  }

  /** The line of a body and its hash, without line feed. */
  static byte[] line(byte[] body, AuditHash hash) {
    byte[] tail = (HASH_OPENS + hash.value() + "\"}").getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(body, body.length - 1 + tail.length);
    System.arraycopy(tail, 0, line, body.length - 1, tail.length);
    return line;
  }

  /** What the line of the next record starts with, as far as it is known beforehand. */
  static byte[] beginning(AuditAnchor head) {
    return ("{\"sequence\":"
            + (head.sequence() + 1)
            + ",\"previous\":\""
            + head.hash().value()
            + "\",\"clockWentBack\":")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The body of a line, or null where the line does not end in a hash. */
  static byte @Nullable [] bodyOf(byte[] line) {
    int end = line.length - TAIL;
    if (end < 1 || !HASH_FIELD.matcher(text(line, end)).matches()) {
      return null;
    }
    byte[] body = Arrays.copyOf(line, end + 1);
    body[end] = '}';
    return body;
  }

  /** The hash that a line claims; only after {@link #bodyOf} found one. */
  static AuditHash hashOf(byte[] line) {
    int start = line.length - 64 - 2;
    return AuditHash.of(text(line, start).substring(0, 64));
  }

  /** Whether a whole hash field stands somewhere in it. */
  static boolean holdsAHash(byte[] line) {
    return HASH_FIELD.matcher(text(line, 0)).find();
  }

  private static String text(byte[] line, int from) {
    return new String(line, from, line.length - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no record
   */
  static AuditRecord parse(byte[] line) {
    DataObject fields = DataObject.read("audit log", new ByteArrayInputStream(line));
    return fields.build(
        record ->
            new AuditRecord(
                record.whole("sequence"),
                record.value("previous", AuditHash::of),
                record.truth("clockWentBack"),
                record.object("event").build(AuditLine::event),
                record.value("hash", AuditHash::of)));
  }

  private static Map<String, Object> event(AuditEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", code(event.kind()));
    fields.put("at", event.at().toString());
    fields.put("actor", actor(event.actor()));
    put(fields, "responsible", event.responsible() == null ? null : actor(event.responsible()));
    fields.put("about", event.about().value());
    fields.put("subject", code(event.subject()));
    fields.put("categories", event.categories().stream().map(AuditLine::code).toList());
    put(fields, "purpose", event.purpose());
    put(fields, "basis", event.basis());
    fields.put("outcome", code(event.outcome()));
    put(fields, "decision", event.decision());
    Withholding withholding = event.withholding();
    if (withholding != null) {
      Map<String, Object> mark = new LinkedHashMap<>();
      mark.put("report", withholding.report().value());
      put(mark, "reviewOn", withholding.reviewOn());
      fields.put("withholding", mark);
    }
    return fields;
  }

  private static Map<String, Object> actor(Actor actor) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", actor.role().value());
    put(fields, "person", actor.person());
    put(fields, "organization", actor.organization());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value instanceof Map<?, ?> ? value : value.toString());
    }
  }

  /** The code of a constant: its name in lower case with hyphens, as {@link JsonProperty} says. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static AuditEvent event(DataObject fields) {
    DataObject responsible = fields.optionalObject("responsible");
    DataObject withholding = fields.optionalObject("withholding");
    List<DataCategory> categories = fields.values("categories", AuditLine::category);
    return new AuditEvent(
        fields.constant("kind", AuditKind.class),
        fields.value("at", AuditLine::instant),
        actor(fields.object("actor")),
        responsible == null ? null : actor(responsible),
        fields.value("about", PersonId::of),
        fields.constant("subject", DataSubject.class),
        Set.copyOf(categories),
        optional(fields, "purpose") ? fields.value("purpose", AuditPurpose::of) : null,
        optional(fields, "basis") ? fields.value("basis", LegalBasisCode::of) : null,
        fields.constant("outcome", AuditOutcome.class),
        optional(fields, "decision") ? fields.value("decision", AuditRef::of) : null,
        withholding == null
            ? null
            : new Withholding(
                withholding.value("report", AuditRef::of), withholding.optionalDate("reviewOn")));
  }

  private static boolean optional(DataObject fields, String name) {
    return fields.optionalText(name) != null;
  }

  private static Actor actor(DataObject fields) {
    return new Actor(
        fields.value("role", RoleCode::of),
        optional(fields, "person") ? fields.value("person", PersonId::of) : null,
        optional(fields, "organization") ? fields.value("organization", OrganizationId::of) : null);
  }

  private static DataCategory category(String code) {
    return DataCategory.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be an instant in UTC", e);
    }
  }
}
