import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF's validator about files. Each argument is « ua1,2a=file.pdf »: the standards, by veraPDF's short names, and
 * the file. A verdict is one line, « pass TAB ua1 TAB file » or « fail … », and each rule that is broken one more,
 * « rule TAB clause-number TAB message TAB place ».
 */
public final class Verdicts {
    /** Rules that one verdict tells of. */
    private static final int MOST = 50;

    public static void main(String[] arguments) throws Exception {
        // It logs that profiles without a file are not there.
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            for (String id : argument.substring(0, equals).split(",")) {
                judge(PDFAFlavour.byFlavourId(id), id, argument.substring(equals + 1));
            }
        }
    }

    private static void judge(PDFAFlavour flavour, String id, String file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, MOST, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "pass" : "fail") + "\t" + id + "\t" + file);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                System.out.println("rule\t" + assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber() + "\t" + line(assertion.getMessage()) + "\t"
                        + line(assertion.getLocation().getContext()));
            }
        }
    }

    private static String line(String text) { return text == null ? "" : text.replaceAll("\\s+", " "); }
}
