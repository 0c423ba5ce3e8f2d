# SPDX-License-Identifier: Apache-2.0
# One module = one folder = one static library kiosk_<name>. Everything a module sees is named in USES,
# and tools/layers.txt says what may be named there; tools/check_layers reads both.
include_guard()
include(GNUInstallDirs)
include(GoogleTest)
find_package(PkgConfig REQUIRED)
find_package(GTest REQUIRED)
find_package(Threads REQUIRED)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(KIOSK_SHARE_DIR "${CMAKE_BINARY_DIR}/share/localoffer")

add_library(kiosk_flags INTERFACE)
target_include_directories(kiosk_flags INTERFACE "${CMAKE_SOURCE_DIR}")
# Members have initialisers of their own, so a designated initialiser that leaves some out is what it should be.
target_compile_options(kiosk_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wno-missing-field-initializers)
if(KIOSK_SANITIZE)
  # Under sanitizers GCC takes the unused members of a variant for uninitialised ones.
  target_compile_options(kiosk_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_compile_options(kiosk_flags INTERFACE -fsanitize=${KIOSK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kiosk_flags INTERFACE -fsanitize=${KIOSK_SANITIZE})
endif()

# What tools and CI build by name: the programs with all they read, the unit tests, the fuzzers.
add_custom_target(programs)
add_custom_target(unit_tests)
add_custom_target(fuzzers)
set(KIOSK_FUZZ_SECONDS 600 CACHE STRING "How long one fuzz target runs under ctest")

# Adds every folder below the named ones that has a CMakeLists.txt; order does not matter to CMake's targets.
function(kiosk_add_folders)
  foreach(top IN LISTS ARGN)
    file(GLOB_RECURSE lists CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${top}/CMakeLists.txt")
    list(SORT lists)
    foreach(list IN LISTS lists)
      get_filename_component(folder "${list}" DIRECTORY)
      add_subdirectory("${folder}")
    endforeach()
  endforeach()
endfunction()

# kiosk_module(NAME [USES module...] [LINKS library...] [PRIVATE_LINKS library...])
# Takes every .cpp of the folder.
function(kiosk_module name)
  cmake_parse_arguments(M "" "" "USES;LINKS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(sources)
    add_library(kiosk_${name} STATIC ${sources} ${headers})
    set(scope PUBLIC)
  else()
    add_library(kiosk_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  list(TRANSFORM M_USES PREPEND kiosk_ OUTPUT_VARIABLE uses)
  target_link_libraries(kiosk_${name} ${scope} kiosk_flags ${uses} ${M_LINKS})
  if(M_PRIVATE_LINKS)
    target_link_libraries(kiosk_${name} PRIVATE ${M_PRIVATE_LINKS})
  endif()
endfunction()

# kiosk_program(NAME SOURCES file... [USES module...] [LINKS library...])
function(kiosk_program name)
  cmake_parse_arguments(P "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_executable(${name} ${P_SOURCES})
  list(TRANSFORM P_USES PREPEND kiosk_ OUTPUT_VARIABLE uses)
  target_link_libraries(${name} PRIVATE kiosk_flags ${uses} ${P_LINKS})
endfunction()

# kiosk_command_line(file...): sources that include CLI11. Most of what it costs is compiling it for a speed that reading
# a command line does not need.
function(kiosk_command_line)
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS -Og)
endfunction()

# Makes `programs` of everything that `all` builds and no test: programs, data, catalogues. Called last.
function(kiosk_collect_programs folder)
  get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
  get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    get_target_property(left_out ${target} EXCLUDE_FROM_ALL)
    if(type MATCHES "EXECUTABLE|UTILITY" AND NOT left_out AND NOT folder MATCHES "^${CMAKE_SOURCE_DIR}/tests")
      add_dependencies(programs ${target})
    endif()
  endforeach()
  foreach(each IN LISTS folders)
    kiosk_collect_programs("${each}")
  endforeach()
endfunction()

# kiosk_tests(NAME [USES module...] [LINKS library...]) makes test_<NAME> of every .cpp of the folder.
function(kiosk_tests name)
  cmake_parse_arguments(T "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  add_executable(test_${name} ${sources})
  list(TRANSFORM T_USES PREPEND kiosk_ OUTPUT_VARIABLE uses)
  target_link_libraries(test_${name} PRIVATE kiosk_flags ${uses} ${T_LINKS} GTest::gmock_main GTest::gtest)
  target_compile_definitions(test_${name} PRIVATE
    KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" KIOSK_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_dependencies(unit_tests test_${name})
  gtest_discover_tests(test_${name} TEST_PREFIX "${name}." PROPERTIES LABELS unit TIMEOUT 120 DISCOVERY_TIMEOUT 60)
endfunction()

# kiosk_fuzz(NAME SOURCE file [USES module...]): a libFuzzer target under the fuzz preset, run by ctest for
# KIOSK_FUZZ_SECONDS from its corpus in tests/fuzz/corpus/<NAME>; what it learns stays in the build folder. Under every
# other preset the same target replays the corpus as a test.
function(kiosk_fuzz name)
  cmake_parse_arguments(F "" "SOURCE" "USES;LINKS" ${ARGN})
  list(TRANSFORM F_USES PREPEND kiosk_ OUTPUT_VARIABLE uses)
  set(corpus "${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${name}")
  if(KIOSK_FUZZ)
    set(learnt "${CMAKE_BINARY_DIR}/fuzz/${name}")
    file(MAKE_DIRECTORY "${learnt}")
    add_executable(fuzz_${name} ${F_SOURCE})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers fuzz_${name})
    add_test(NAME fuzz.${name} WORKING_DIRECTORY "${learnt}"
      COMMAND fuzz_${name} -max_total_time=${KIOSK_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=2048 -print_final_stats=1
        -artifact_prefix=${learnt}. "${learnt}" "${corpus}")
    set_tests_properties(fuzz.${name} PROPERTIES LABELS "fuzz;long")
  else()
    add_executable(fuzz_${name} ${F_SOURCE} "${CMAKE_SOURCE_DIR}/tests/fuzz/replay.cpp")
    add_dependencies(unit_tests fuzz_${name})
    add_test(NAME fuzz_corpus.${name} COMMAND fuzz_${name} "${corpus}")
    set_tests_properties(fuzz_corpus.${name} PROPERTIES LABELS unit TIMEOUT 120)
  endif()
  target_link_libraries(fuzz_${name} PRIVATE kiosk_flags ${uses} ${F_LINKS})
endfunction()
