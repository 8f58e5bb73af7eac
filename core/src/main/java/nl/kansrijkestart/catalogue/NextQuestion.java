package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/**
 * What is best found out next to know which offers fit (volgende vraag).
 *
 * <p>The order is by information: of each offer that is still open, how much less uncertain its
 * verdict is on average once the answer is there (mutual information, in bits), added over the
 * offers. No figure tells how often each answer is given, so every answer that the offers tell
 * apart counts alike: the order helps to ask little, and says nothing about how likely an answer
 * is.
 *
 * <p>Only what an open offer depends on is proposed, and nothing is proposed once all is settled.
 * Residence status, origin and nationality are never asked: no offer may depend on them, and there
 * is no {@link Fact} for them. Each question says who is asked: much stands in the record or is for
 * a professional to judge. Whether a child lives is never asked of a parent, and neither is what
 * gives that question away: whether she is a parent, expects to be one, or breastfeeds.
 *
 * <p>A question is an offer of a conversation: she may leave it unanswered, and that is no no.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param fact what to find out, not null
 * @param respondent who is asked, not null
 * @param bits the information gained, added over the open offers; 0 or more, at most 3 decimals
 * @param concerns the open offers that depend on it, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"fact", "respondent", "bits", "concerns"})
public record NextQuestion(
    Fact<?> fact, Respondent respondent, double bits, List<InterventionId> concerns)
    implements Explained {

  /** Checks that an offer depends on it. */
  public NextQuestion {
    requireNonNull(fact, "fact");
    requireNonNull(respondent, "respondent");
    concerns = List.copyOf(concerns);
    if (concerns.isEmpty() || !(bits >= 0)) {
      throw new IllegalArgumentException("A question must concern an offer, with 0 bits or more");
    }
  }

  /**
   * The questions that settle what is open, the most telling first.
   *
   * <p>Ask the first, add the answer to the facts, and ask again: the order changes with each
   * answer.
   *
   * @param catalogue the offers; those that are {@linkplain Intervention#proposed() proposed} are
   *     looked at; not null
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, not null
   * @return an immutable list, empty where no answer would change anything, never null
   */
  public static List<NextQuestion> of(Catalogue catalogue, Facts facts, LocalDate asOf) {
    return new InformationGain(catalogue, facts, asOf).questions();
  }

  /**
   * What to find out, where, and on how many offers it bears.
   *
   * @return one reason, never null
   */
  @Override
  public List<Reason> reasons() {
    ReasonCode code =
        switch (respondent) {
          case HERSELF -> CatalogueReasons.ASK_HERSELF;
          case PROFESSIONAL -> CatalogueReasons.ASK_PROFESSIONAL;
          case RECORD ->
              InformationGain.painful(fact)
                  ? CatalogueReasons.LOOK_UP_ONLY
                  : CatalogueReasons.LOOK_UP;
          case USER -> CatalogueReasons.TELL;
        };
    return List.of(Reason.of(code, Map.of("fact", fact.id(), "offers", concerns.size())));
  }

  /** Who is asked (aan wie). */
  public enum Respondent {
    /** She herself, or the parent whom the facts are about (zijzelf). */
    @JsonProperty("herself")
    HERSELF,
    /** The professional who judges or records it (de professional). */
    @JsonProperty("professional")
    PROFESSIONAL,
    /** Nobody: it stands in a record, or another part of the system answers it (het dossier). */
    @JsonProperty("record")
    RECORD,
    /** Whoever uses the catalogue: it is about her own work (de vrager). */
    @JsonProperty("user")
    USER
  }
}
