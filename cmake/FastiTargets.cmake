# What every target of ours shares: the language level, the include root and the warnings.
function(fasti_target name)
  set_target_properties(${name} PROPERTIES CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF
                                           POSITION_INDEPENDENT_CODE ON)
  get_target_property(type ${name} TYPE)
  set(scope PRIVATE)
  if(type STREQUAL "STATIC_LIBRARY")
    set(scope PUBLIC)
  endif()
  target_include_directories(${name} ${scope} $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                              $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual)
  # GCC 12 takes moved-from std::variant and std::optional members for uninitialised when it optimises; the sanitizer
  # presets look at the same code without false alarms.
  target_compile_options(${name} PRIVATE
                         $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release,RelWithDebInfo>>:-Wno-maybe-uninitialized>)
  if(FASTI_WARNINGS_AS_ERRORS)
    target_compile_options(${name} PRIVATE -Werror)
  endif()
endfunction()
