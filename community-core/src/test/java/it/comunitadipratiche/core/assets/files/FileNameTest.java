package it.comunitadipratiche.core.assets.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void dropsFolders() {
        assertThat(FileName.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.safe("C:\\Users\\ada\\Verbale.pdf")).isEqualTo("Verbale.pdf");
    }

    @Test
    void keepsLettersOfAllLanguages() {
        assertThat(FileName.safe("Perché no – città.pdf")).isEqualTo("Perché no – città.pdf");
    }

    @Test
    void replacesWhatHeadersAndFileSystemsTakeAmiss() {
        assertThat(FileName.safe("a\"b\r\nSet-Cookie: x;.pdf")).isEqualTo("a_b_Set-Cookie_ x_.pdf");
    }

    @Test
    void showsNoEndingInReverse() {
        assertThat(FileName.safe("foto\u202Egpj.exe")).isEqualTo("foto_gpj.exe");
    }

    @Test
    void hidesNoFile() {
        assertThat(FileName.safe(".htaccess")).isEqualTo("htaccess");
        assertThat(FileName.safe(" .. ")).isEqualTo("file");
    }

    @Test
    void givesAnotherEndingToWhatLooksLikeOne() {
        assertThat(FileName.with("foto.exe", ".jpg")).isEqualTo("foto.jpg");
        assertThat(FileName.with("foto", ".jpg")).isEqualTo("foto.jpg");
    }

    @Test
    void keepsNumbersAfterADot() {
        assertThat(FileName.with("Verbale del 12.11", ".pdf")).isEqualTo("Verbale del 12.11.pdf");
        assertThat(FileName.with("Relazione n. 3", ".pdf")).isEqualTo("Relazione n. 3.pdf");
    }

    @Test
    void cutsLongNamesBeforeTheEnding() {
        assertThat(FileName.with("è".repeat(300) + ".pdf", ".pdf")).hasSize(120).endsWith("è.pdf");
    }
}
