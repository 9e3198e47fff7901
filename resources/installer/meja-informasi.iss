; Set-up file for Windows 10 and 11, 64 bit: for one user, without an administrator, without a network.
; Build dist\meja-informasi first (README.md), then:  iscc /DVersion=0.1.0 resources\installer\meja-informasi.iss
; The office's data lie in %LOCALAPPDATA%\meja-informasi and are touched neither by an update nor by removing the program.

#ifndef Version
  #error Give the version of pyproject.toml: iscc /DVersion=...
#endif
#define Built "..\..\dist\meja-informasi"

[Setup]
AppId={{6F3B0E57-53C6-4E6E-9C3D-4B1D2B5C7A11}
AppName=Meja Informasi
AppVersion={#Version}
AppVerName=Meja Informasi {#Version}
DefaultDirName={localappdata}\Programs\Meja Informasi
DefaultGroupName=Meja Informasi
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Built}\_internal\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=meja-informasi-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
CloseApplications=yes
UninstallDisplayName=Meja Informasi

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[LangOptions]
LanguageName=Bahasa Indonesia
LanguageID=$0421

[Messages]
SetupWindowTitle=Pemasangan - %1
WelcomeLabel1=Memasang [name]
WelcomeLabel2=[name/ver] dipasang untuk Anda sendiri di PC ini, tanpa administrator dan tanpa internet.%n%nData kantor tidak diubah oleh pemasangan maupun pembaruan.
WizardLicense=Lisensi
LicenseLabel=Bacalah dahulu lisensinya.
LicenseLabel3=Program ini bebas dipakai menurut lisensi berikut.
LicenseAccepted=Saya &setuju
LicenseNotAccepted=Saya &tidak setuju
WizardSelectDir=Letak program
SelectDirDesc=Di mana [name] dipasang?
SelectDirLabel3=Program dipasang di folder berikut.
SelectDirBrowseLabel=Tekan Lanjut, atau Telusuri untuk folder lain.
WizardReady=Siap memasang
ReadyLabel1=[name] siap dipasang.
ReadyLabel2a=Tekan Pasang untuk memasang.
WizardInstalling=Memasang
InstallingLabel=[name] sedang dipasang.
FinishedHeadingLabel=[name] terpasang
FinishedLabel=Program dapat dibuka dari menu Mulai.
ClickFinish=Tekan Selesai.
ButtonBack=< &Kembali
ButtonNext=&Lanjut >
ButtonInstall=&Pasang
ButtonCancel=Batal
ButtonFinish=&Selesai
ButtonBrowse=&Telusuri...
ButtonWizardBrowse=&Telusuri...
ConfirmUninstall=Hapus %1 dari PC ini? Data kantor tetap ada.

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
; What an earlier version left of its own libraries; data never lie here.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Meja Informasi"; Filename: "{app}\meja-informasi.exe"
Name: "{userdesktop}\Meja Informasi"; Filename: "{app}\meja-informasi.exe"

[Run]
Filename: "{app}\meja-informasi.exe"; Description: "Buka Meja Informasi"; Flags: postinstall nowait skipifsilent
