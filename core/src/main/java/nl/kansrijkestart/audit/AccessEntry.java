package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One line of her overview: when, who, what, why, and how it ended (regel in het inzageoverzicht).
 *
 * <p>It names roles and organisations, never the person behind the role or anybody else.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param at when, not null
 * @param kind what happened, not null
 * @param role the role in which somebody did it, not null
 * @param organization the name of the organisation, or its key where the name is not known; null
 *     where none was involved
 * @param onBehalfOf the role, and organisation if any, on whose behalf it was done, or null
 * @param categories the kinds of data, not null, may be empty
 * @param purpose why, or null where that was not recorded
 * @param outcome how it ended, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "at",
  "kind",
  "role",
  "organization",
  "onBehalfOf",
  "categories",
  "purpose",
  "outcome"
})
public record AccessEntry(
    Instant at,
    AuditKind kind,
    LocalizedText role,
    @Nullable String organization,
    @Nullable LocalizedText onBehalfOf,
    Set<DataCategory> categories,
    @Nullable AuditPurpose purpose,
    AuditOutcome outcome)
    implements Disclosable {

  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** Copies the categories. */
  public AccessEntry {
    requireNonNull(at, "at");
    requireNonNull(kind, "kind");
    requireNonNull(role, "role");
    requireNonNull(outcome, "outcome");
    categories =
        categories.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(categories));
  }

  /**
   * The line as a sentence, in Dutch local time.
   *
   * @param language the language of the reader, not null
   * @return the sentence, never null
   */
  public String text(Language language) {
    requireNonNull(language, "language");
    ReasonCode code =
        switch (outcome) {
          case DONE -> AuditReasons.SHOWN_DONE;
          case REFUSED -> AuditReasons.SHOWN_REFUSED;
          case FAILED -> AuditReasons.SHOWN_FAILED;
          case UNKNOWN -> AuditReasons.SHOWN_UNKNOWN;
        };
    ZonedDateTime moment = at.atZone(AuditInvariants.ZONE);
    return Reason.of(
            code,
            Map.of(
                "when",
                (language == Language.NL ? DUTCH : ENGLISH).format(moment),
                "who",
                who(language),
                "kind",
                "kind-" + AuditLine.code(kind),
                "categories",
                categories.isEmpty()
                    ? "not-recorded"
                    : categories.stream().map(AuditLine::code).collect(Collectors.joining(", ")),
                "purpose",
                purpose == null ? "not-recorded" : purpose.value()))
        .text(language);
  }

  private String who(Language language) {
    String who = role.in(language);
    if (organization != null) {
      who += ", " + organization;
    }
    if (onBehalfOf != null) {
      who += (language == Language.NL ? " namens " : " on behalf of ") + onBehalfOf.in(language);
    }
    return who;
  }

  /**
   * Nothing of her overview is ever disclosed on consent; it is hers.
   *
   * @return an empty list, never null
   */
  @Override
  public List<Part> parts() {
    return List.of();
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
