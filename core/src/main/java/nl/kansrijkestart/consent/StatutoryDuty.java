package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.internal.json.DataObject;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * That a duty in law to disclose applies to one person (wettelijke plicht).
 *
 * <p>The duties themselves are data of the host, each with its article: {@link #read}. The library
 * ships none, since it has none whose recipient and data a source states in full. The offer of a
 * prenatal home visit is no such duty: a municipality must offer it, she must agree that her data
 * go there.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of this record, not null
 * @param person whose data, not null
 * @param subject in which place in the family that person stands, not null
 * @param duty the duty, not null
 * @param recordedBy the role, and where known the organisation, of who found that it applies, not
 *     null
 * @param recordedAt when it was recorded; it opens nothing before that; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "person", "subject", "duty", "recordedBy", "recordedAt"})
public record StatutoryDuty(
    RecordRef id,
    PersonId person,
    DataSubject subject,
    Duty duty,
    Party recordedBy,
    Instant recordedAt)
    implements LegalBasis {

  /** Checks that the role of the recorder is named. */
  public StatutoryDuty {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(subject, "subject");
    requireNonNull(duty, "duty");
    LawInvariants.role(requireNonNull(recordedBy, "recordedBy"));
    requireNonNull(recordedAt, "recordedAt");
  }

  /**
   * A duty in law to disclose.
   *
   * @param id the key of the duty, not null
   * @param law the law, with the article as its passage, not null
   * @param recipient to whom, not null
   * @param purpose what for; never the prenatal home visit; not null
   * @param categories the kinds of data, at least one, not null
   * @param validFrom the first day on which it holds, inclusive, or null if not known
   * @param validTo the last day on which it holds, inclusive, or null if it has no end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"id", "law", "recipient", "purpose", "categories", "validFrom", "validTo"})
  public record Duty(
      String id,
      Source law,
      Party recipient,
      Purpose purpose,
      Set<DataCategory> categories,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    /** Copies the categories and checks the article, the purpose and the days. */
    public Duty {
      requireNonNull(id, "id");
      requireNonNull(law, "law");
      requireNonNull(recipient, "recipient");
      requireNonNull(purpose, "purpose");
      categories = Sets.ordered(DataCategory.class, requireNonNull(categories, "categories"));
      LawInvariants.some(categories);
      if (law.passage() == null || law.passage().isBlank()) {
        throw new IllegalArgumentException("A duty must name the article of the law");
      }
      if (purpose == Purpose.PRENATAL_HOME_VISIT) {
        throw new IllegalArgumentException(
            "No duty opens the registration for a prenatal home visit; ask her consent");
      }
      if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
        throw new IllegalArgumentException(
            "A duty must end on or after the day on which it begins; check both");
      }
    }
  }

  /**
   * Reads the duties of a host, and closes the stream. An object with {@code schema} {@code
   * statutory-duties/1} and {@code duties}; each with {@code id}, {@code recipientOrganization},
   * {@code recipientKind} or both, {@code purpose}, {@code categories}, {@code validFrom} and
   * {@code validTo} where known, and one of {@code sources}: {@code document}, {@code passage} (the
   * article) and {@code confidence}.
   *
   * @param in JSON, UTF-8, not null
   * @return the duties, never null
   * @throws IllegalArgumentException if the file breaks a rule; names the path, never a value
   */
  public static List<Duty> read(InputStream in) {
    DataObject root = DataObject.read("statutory duties", requireNonNull(in, "in"));
    root.only("schema", "version", "about", "duties");
    if (!root.text("schema").equals("statutory-duties/1")) {
      throw new IllegalArgumentException("statutory duties: $.schema must be statutory-duties/1");
    }
    return root.objects("duties").stream().map(o -> o.build(StatutoryDuty::duty)).toList();
  }

  private static Duty duty(DataObject fields) {
    fields.only(
        "id",
        "recipientOrganization",
        "recipientKind",
        "purpose",
        "categories",
        "validFrom",
        "validTo",
        "sources");
    return new Duty(
        fields.text("id"),
        CapacityRules.source(fields),
        new Party(
            fields.optionalText("recipientOrganization") == null
                ? null
                : fields.value("recipientOrganization", OrganizationId::of),
            fields.optionalText("recipientKind") == null
                ? null
                : fields.value("recipientKind", RoleCode::of),
            null),
        fields.constant("purpose", Purpose.class),
        Set.copyOf(
            fields.values(
                "categories",
                code -> DataCategory.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')))),
        fields.optionalDate("validFrom"),
        fields.optionalDate("validTo"));
  }

  @Override
  public List<Source> sources() {
    return List.of(duty.law());
  }

  @Override
  public ConsentDecision decide(DisclosureRequest request, ConsentHistory history) {
    LawCheck check =
        new LawCheck(this, request, duty.recipient(), duty.purpose(), duty.categories());
    LocalDate day = LocalDate.ofInstant(request.at(), Givers.NETHERLANDS);
    check.when(recordedAt.isAfter(request.at()), ConsentReasons.LAW_RECORDED_LATER);
    check.when(
        duty.validFrom() != null && day.isBefore(duty.validFrom()), ConsentReasons.LAW_NOT_YET);
    check.when(duty.validTo() != null && day.isAfter(duty.validTo()), ConsentReasons.LAW_ENDED);
    return check.decide(history, ConsentReasons.LAW_DUTY_OBJECTION);
  }

  @Override
  public <R> R match(
      Function<? super ReportingCode, ? extends R> report,
      Function<? super VitalInterest, ? extends R> danger,
      Function<? super StatutoryDuty, ? extends R> duty) {
    return duty.apply(this);
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
