@echo off
rem Runs the Maven release named in .mvn\wrapper\maven-wrapper.properties, fetching it once. Needs a JDK 17 or newer, nothing else.
setlocal
set "HERE=%~dp0"
set "SETTINGS=%HERE%.mvn\wrapper\maven-wrapper.properties"
for /f "tokens=2 delims==" %%u in ('findstr /b distributionUrl "%SETTINGS%"') do set "URL=%%u"
for %%f in ("%URL:/=\%") do set "RELEASE=%%~nf"
set "RELEASE=%RELEASE:-bin=%"
if "%MAVEN_USER_HOME%"=="" set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVN_HOME=%MAVEN_USER_HOME%\wrapper\dists\%RELEASE%"
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"

if not exist "%MVN_HOME%\bin\mvn.cmd" (
    "%JAVA%" "%HERE%.mvn\wrapper\InstallMaven.java" "%MVN_HOME%" "%SETTINGS%" || exit /b 1
)
"%MVN_HOME%\bin\mvn.cmd" %*
