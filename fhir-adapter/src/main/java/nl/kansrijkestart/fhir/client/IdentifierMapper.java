package nl.kansrijkestart.fhir.client;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.AgbCode;
import nl.kansrijkestart.identity.BigNumber;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.UraNumber;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;

/**
 * Dutch numbers of persons and organisations as FHIR identifiers.
 *
 * <p>An absent or masked number is normal and no issue: a person without a BSN is never a dead end.
 * A number that fails its check, and two different numbers of one kind, are reported and not read.
 * Systems that are not asked for are passed over.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1 profiles and the identifier systems of the Dutch generic
 * functions guide.
 */
public final class IdentifierMapper {

  private static final String SYSTEM = "http://fhir.nl/fhir/NamingSystem/";
  private static final String BSN = SYSTEM + "bsn";
  private static final String AGB = SYSTEM + "agb-z";
  private static final String URA = SYSTEM + "ura";
  private static final String BIG = SYSTEM + "big";
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private IdentifierMapper() {}

  /**
   * A BSN as an identifier. It is shown in full: hand it only to those who may process it.
   *
   * @param bsn the number, not null
   * @return a new identifier, never null
   */
  public static Identifier toFhir(Bsn bsn) {
    return identifier(BSN, bsn.digits());
  }

  /**
   * An AGB code as an identifier.
   *
   * @param agb the code, not null
   * @return a new identifier, never null
   */
  public static Identifier toFhir(AgbCode agb) {
    return identifier(AGB, agb.value());
  }

  /**
   * A URA as an identifier.
   *
   * @param ura the number, not null
   * @return a new identifier, never null
   */
  public static Identifier toFhir(UraNumber ura) {
    return identifier(URA, ura.value());
  }

  /**
   * A BIG number as an identifier.
   *
   * @param big the number, not null
   * @return a new identifier, never null
   */
  public static Identifier toFhir(BigNumber big) {
    return identifier(BIG, big.value());
  }

  /**
   * The BSN among the identifiers of a person.
   *
   * @param identifiers all identifiers of the resource, not null
   * @return the BSN if there is one and it is certain, and every issue, never null
   */
  public static FhirRead<Bsn> bsn(List<Identifier> identifiers) {
    return read(identifiers, BSN, Bsn::accepts, Bsn::parse);
  }

  /**
   * The AGB code among the identifiers of a professional or organisation.
   *
   * @param identifiers all identifiers of the resource, not null
   * @return the code if there is one and it is certain, and every issue, never null
   */
  public static FhirRead<AgbCode> agb(List<Identifier> identifiers) {
    return read(identifiers, AGB, AgbCode::accepts, AgbCode::parse);
  }

  /**
   * The URA among the identifiers of an organisation.
   *
   * @param identifiers all identifiers of the resource, not null
   * @return the number if there is one and it is certain, and every issue, never null
   */
  public static FhirRead<UraNumber> ura(List<Identifier> identifiers) {
    return read(identifiers, URA, UraNumber::accepts, UraNumber::parse);
  }

  /**
   * The BIG number among the identifiers of a professional.
   *
   * @param identifiers all identifiers of the resource, not null
   * @return the number if there is one and it is certain, and every issue, never null
   */
  public static FhirRead<BigNumber> big(List<Identifier> identifiers) {
    return read(identifiers, BIG, BigNumber::accepts, BigNumber::parse);
  }

  /**
   * Whether an identifier is meant as a BSN, whatever its value.
   *
   * @param identifier the identifier, not null
   * @return true if its system is that of the BSN
   */
  public static boolean isBsn(Identifier identifier) {
    return BSN.equals(identifier.getSystem());
  }

  private static Identifier identifier(String system, String value) {
    return new Identifier().setSystem(system).setValue(value);
  }

  private static <T> FhirRead<T> read(
      List<Identifier> identifiers,
      String system,
      Predicate<String> accepts,
      Function<String, T> parse) {
    requireNonNull(identifiers, "identifiers");
    List<FhirIssue> issues = new ArrayList<>();
    Set<T> found = new LinkedHashSet<>();
    for (int i = 0; i < identifiers.size(); i++) {
      Identifier identifier = identifiers.get(i);
      if (!system.equals(identifier.getSystem())) {
        continue;
      }
      String path = "identifier[" + i + "]";
      String value = identifier.getValue();
      if (identifier.getUse() == IdentifierUse.OLD) {
        issues.add(FhirIssue.of(path + ".use", FhirReasons.NOT_IN_FORCE));
      } else if (value == null) {
        if (!identifier.getValueElement().hasExtension(ABSENT)) {
          issues.add(FhirIssue.of(path + ".value", FhirReasons.MISSING));
        }
      } else if (accepts.test(value)) {
        found.add(parse.apply(value));
      } else {
        issues.add(FhirIssue.of(path + ".value", FhirReasons.NOT_VALID));
      }
    }
    if (found.size() > 1) {
      issues.add(FhirIssue.of("identifier", FhirReasons.CONTRADICTORY));
    }
    return found.size() == 1 ? FhirRead.of(found.iterator().next(), issues) : FhirRead.none(issues);
  }
}
