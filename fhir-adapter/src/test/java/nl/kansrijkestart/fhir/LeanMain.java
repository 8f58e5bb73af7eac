package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.text.FhirText;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** Reads and writes in a JVM of its own, for {@link LeanClassPathTest}. */
public final class LeanMain {

  private LeanMain() {}

  /** Prints one line where all went well. */
  public static void main(String[] arguments) {
    FhirContext context = FhirContext.forR4();
    FhirText text = FhirText.of(context);
    Observation observation =
        DatingMapper.toFhir(
            new Dating.LastPeriod(
                LocalDate.of(2026, 1, 12), LocalDate.of(2025, 11, 10), Ternary.UNKNOWN));
    Patient patient = new Patient();
    patient.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p></div>");
    patient.addName().setFamily("Voorbeeld");
    Bundle bundle = new Bundle();
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.addEntry().setResource(observation);
    bundle.addEntry().setResource(patient);
    String json = context.newJsonParser().encodeResourceToString(bundle);
    String xml = context.newXmlParser().encodeResourceToString(bundle);
    for (String one : List.of(json, xml)) {
      FhirRead<IBaseResource> read = text.read(one);
      if (!read.issues().isEmpty()
          || !json.equals(
              context.newJsonParser().encodeResourceToString(read.value().orElseThrow()))
          || FhirReader.standard()
              .read((Bundle) read.value().orElseThrow(), LocalDate.of(2026, 3, 2))
              .issues()
              .isEmpty()) {
        throw new IllegalStateException("not read as it was written");
      }
    }
    // a fault of each kind that HAPI has a class of its own for
    text.read("{\"resourceType\":\"Patient\",\"birthDate\":\"x\",\"foo\":1}").value().orElseThrow();
    text.read("<Patient xmlns=\"http://hl7.org/fhir\"><gender value=\"x\"/></Patient>")
        .value()
        .orElseThrow();
    write();
    refer(context);
    System.out.println("read and written");
  }

  /** What goes out through the gate. */
  private static void write() {
    Client client = ClientSeeds.client(new Seeds(1));
    FhirExport export =
        Permitting.export(client.id(), Permitting.OPEN, EnumSet.allOf(DataCategory.class), client);
    if (export.bundle().getEntry().isEmpty()) {
      throw new IllegalStateException("nothing written");
    }
  }

  /**
   * A referral as request and task, of whom and of what it is, and the step that a changed task
   * means.
   */
  private static void refer(FhirContext context) {
    ReferralParties parties = ReferralParties.ofDesk(Referrals.OFFICE);
    Referral sent = Referrals.in(ReferralState.SENT);
    ReferralView view = ReferralView.all(parties);
    context.newXmlParser().encodeResourceToString(view.request(sent).orElseThrow());
    if (!(ResourceClassifier.standard().classify(view.task(sent).orElseThrow())
        instanceof ResourceClassifier.About)) {
      throw new IllegalStateException("not classified");
    }
    Task task = view.task(sent).orElseThrow().setStatus(Task.TaskStatus.RECEIVED);
    if (view.step(sent, task).value().isEmpty()) {
      throw new IllegalStateException("no step");
    }
  }
}
