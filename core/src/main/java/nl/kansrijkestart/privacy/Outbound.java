package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to go out, or to stand where others can read it (uitgaand bericht). Ask
 * {@link SafeContact#decide} before it goes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what it is, not null
 * @param channel the channel of a {@link Kind#MESSAGE message}, or null for the other kinds
 * @param subject the neutral code that stands as its subject or title, or null if it has none
 * @param at when it rings or arrives, in Dutch local time, or null where that does not matter
 * @param contents the kinds of data that its text tells about her or her surroundings, beyond the
 *     name and address that deliver it; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "channel", "subject", "at", "contents"})
public record Outbound(
    Kind kind,
    @Nullable ContactChannel channel,
    @Nullable NeutralCode subject,
    @Nullable LocalDateTime at,
    Set<DataCategory> contents) {

  /** What can go out. */
  public enum Kind {
    /** A letter to her home (brief). */
    @JsonProperty("letter")
    LETTER,
    /** A voicemail message (voicemail). */
    @JsonProperty("voicemail")
    VOICEMAIL,
    /** A text message, e-mail or message in an app (bericht). */
    @JsonProperty("message")
    MESSAGE,
    /** A telephone call (telefoongesprek). */
    @JsonProperty("call")
    CALL,
    /** The title of a calendar entry or invitation (titel van een afspraak). */
    @JsonProperty("calendar-title")
    CALENDAR_TITLE,
    /** The title or type of a case in a municipal system (titel of type van een zaak). */
    @JsonProperty("case-title")
    CASE_TITLE,
    /**
     * An entry in the child's file, which anyone with authority may read (dossier van het kind).
     */
    @JsonProperty("child-file")
    CHILD_FILE,
    /** An electronic message to another organisation, such as FHIR (uitwisseling). */
    @JsonProperty("exchange")
    EXCHANGE
  }

  /** Copies the contents, and checks that a message, and nothing else, has a channel. */
  public Outbound {
    requireNonNull(kind, "kind");
    contents = Ordered.copy(contents);
    if ((kind == Kind.MESSAGE) != (channel != null)) {
      throw new IllegalArgumentException("A message needs a channel; no other kind has one");
    }
    if (channel == ContactChannel.PHONE) {
      throw new IllegalArgumentException("A message goes by text message, e-mail or app");
    }
  }

  /**
   * A letter.
   *
   * @param subject the neutral code that stands as its subject, not null
   * @return the letter, without contents that tell anything, never null
   */
  public static Outbound letter(NeutralCode subject) {
    return new Outbound(Kind.LETTER, null, requireNonNull(subject, "subject"), null, Set.of());
  }

  /**
   * A telephone call.
   *
   * @param at when it rings, in Dutch local time, not null
   * @return the call, never null
   */
  public static Outbound call(LocalDateTime at) {
    return new Outbound(Kind.CALL, null, null, requireNonNull(at, "at"), Set.of());
  }

  /**
   * A voicemail message.
   *
   * @param at when it rings, in Dutch local time, not null
   * @return the message, never null
   */
  public static Outbound voicemail(LocalDateTime at) {
    return new Outbound(Kind.VOICEMAIL, null, null, requireNonNull(at, "at"), Set.of());
  }

  /**
   * A written message.
   *
   * @param channel text message, e-mail or app, not null
   * @param subject the neutral code that stands as its subject, not null
   * @param at when it arrives, in Dutch local time, not null
   * @return the message, without contents that tell anything, never null
   */
  public static Outbound message(ContactChannel channel, NeutralCode subject, LocalDateTime at) {
    return new Outbound(
        Kind.MESSAGE,
        requireNonNull(channel, "channel"),
        requireNonNull(subject, "subject"),
        requireNonNull(at, "at"),
        Set.of());
  }

  /**
   * A title, an entry in the child's file, or an exchange.
   *
   * @param kind {@link Kind#CALENDAR_TITLE}, {@link Kind#CASE_TITLE}, {@link Kind#CHILD_FILE} or
   *     {@link Kind#EXCHANGE}, not null
   * @param subject the neutral code that stands as its title, not null
   * @return the title or entry, without contents that tell anything, never null
   */
  public static Outbound entry(Kind kind, NeutralCode subject) {
    return new Outbound(kind, null, requireNonNull(subject, "subject"), null, Set.of());
  }

  /**
   * The same, with a text that tells these kinds of data.
   *
   * @param categories the kinds of data in the text, not null
   * @return the copy, never null
   */
  public Outbound telling(DataCategory... categories) {
    return telling(List.of(categories));
  }

  /**
   * The same, with a text that tells these kinds of data.
   *
   * @param categories the kinds of data in the text, not null
   * @return the copy, never null
   */
  public Outbound telling(Collection<DataCategory> categories) {
    EnumSet<DataCategory> all = EnumSet.noneOf(DataCategory.class);
    all.addAll(contents);
    all.addAll(categories);
    return new Outbound(kind, channel, subject, at, all);
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
