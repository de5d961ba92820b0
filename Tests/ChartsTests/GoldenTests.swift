import Charts
import Frames
import Testing

/// A few plots as text: what stands where. A change here is a change of the look, and should be meant.
@Suite struct GoldenTests {
    @Test func barsOverFourColumns() {
        #expect(
            dump(setter().plot(Sample.education, width: .mm(55))) == """
                plot 55.0 × 62.3
                shape at 0.0, 4.3; 47.0 × 3.7 #C93526
                shape at 0.0, 14.3; 16.6 × 3.7 #1B2060
                shape at 0.0, 24.3; 9.8 × 3.7 #1B2060
                shape at 0.0, 34.3; 13.7 × 3.7 #1B2060
                shape at 0.0, 44.3; 10.8 × 3.7 #1B2060
                “Sans diplôme reconnu” at 0.0, 0.7; 30.0 × 2.8 #1D1D1B
                “Diplôme inférieur au CESS” at 0.0, 10.7; 37.5 × 2.8 #1D1D1B
                “CESS” at 0.0, 20.7; 6.0 × 2.2 #1D1D1B
                “Bachelier” at 0.0, 30.7; 13.5 × 2.2 #1D1D1B
                “Master” at 0.0, 40.7; 9.0 × 2.2 #1D1D1B
                “48 %” at 49.0, 5.1; 6.0 × 2.2 #C93526
                “17 %” at 18.6, 15.1; 6.0 × 2.2 #1B2060
                “10 %” at 11.8, 25.1; 6.0 × 2.2 #1B2060
                “14 %” at 15.7, 35.1; 6.0 × 2.2 #1B2060
                “11 %” at 12.8, 45.1; 6.0 × 2.2 #1B2060
                “Sans diplôme reconnu – dont plus de la” at 0.0, 52.1; 53.6 × 2.7 #5A6078
                “moitié ont un diplôme supérieur au” at 0.0, 55.8; 48.0 × 2.7 #5A6078
                “CESS dans leur pays d’origine” at 0.0, 59.6; 40.9 × 2.7 #5A6078
                """)
    }

    @Test func barsOverTwelveColumns() {
        #expect(
            dump(setter().plot(Sample.status, width: .mm(175))) == """
                plot 175.0 × 22.5
                shape at 60.0, 1.5; 115.0 × 7.0 #EEF1F8
                shape at 60.0, 14.0; 115.0 × 7.0 #EEF1F8
                shape at 60.0, 1.5; 57.5 × 7.0 #C93526
                shape at 60.0, 14.0; 48.3 × 7.0 #1B2060
                shape at 59.9, 0.0; 0.3 × 22.5 #1B2060
                “Regroupement familial” at 0.0, 3.8; 33.3 × 3.0 #1D1D1B
                “Protection internationale” at 0.0, 14.5; 39.7 × 2.3 #1D1D1B
                “réfugié·e·s, protection subsidiaire” at 0.0, 18.5; 49.4 × 2.7 #5A6078
                “1 jeune sur 2” at 119.5, 3.7; 22.9 × 3.4 #C93526
                “42 %” at 110.3, 16.2; 7.1 × 2.6 #1B2060
                """)
    }

    @Test func aSplitBarWithChips() {
        #expect(
            dump(setter().plot(Sample.gender, width: .mm(85))) == """
                plot 85.0 × 36.4
                shape at 0.0, 8.4; 44.5 × 20.0 #1B2060
                shape at 45.5, 8.4; 39.5 × 20.0 #8A90A8
                “53 %” at 0.0, 0.0; 14.8 × 5.4 #1B2060
                “47 %” at 70.2, 0.0; 14.8 × 5.4 #1B2060
                shape at 0.0, 31.4; 32.4 × 5.0 #FFF3D2
                shape at 0.0, 31.4; 32.4 × 5.0 #FFDC7D
                shape at 0.0, 31.4; 32.4 × 5.0 #C93526
                “libellé manquant” at 3.5, 32.7; 25.4 × 3.0 #1D1D1B
                shape at 52.6, 31.4; 32.4 × 5.0 #FFF3D2
                shape at 52.6, 31.4; 32.4 × 5.0 #FFDC7D
                shape at 52.6, 31.4; 32.4 × 5.0 #C93526
                “libellé manquant” at 56.1, 32.7; 25.4 × 3.0 #1D1D1B
                """)
    }

    @Test func aWaffle() {
        #expect(
            dump(setter().plot(Sample.nationality, width: .mm(85))) == """
                plot 85.0 × 46.1
                shape at 0.0, 0.0; 36.2 × 45.4 #035E6F
                shape at 32.2, 0.0; 13.2 × 45.4 #C58700
                shape at 68.8, 0.7; 4.0 × 4.0 #035E6F
                “76 %” at 51.0, 0.0; 14.8 × 5.4 #1B2060
                “Nationalité étrangère” at 51.0, 7.6; 33.3 × 3.0 #1D1D1B
                shape at 68.8, 36.2; 4.0 × 4.0 #C58700
                “24 %” at 51.0, 35.5; 14.8 × 5.4 #1B2060
                “Belges” at 51.0, 43.1; 9.5 × 3.0 #1D1D1B
                """)
    }

    @Test func peopleWithTheirNumerals() {
        #expect(
            dump(setter().plot(Sample.outcome, width: .mm(175))) == """
                plot 175.0 × 18.5
                shape at 0.0, 0.5; 103.0 × 18.0 #C93526
                shape at 105.0, 0.5; 43.0 × 18.0 #C93526
                “plus de” at 158.9, 0.0; 16.1 × 4.4 #C93526
                “7” at 168.7, 4.6; 6.4 × 9.3 #C93526
                “sur 10” at 161.2, 15.1; 13.8 × 3.3 #C93526
                """)
    }
}
